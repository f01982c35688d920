package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import reactor.core.publisher.Mono;

/** Lets an action go on over what was done before as if it had just succeeded, and notes that it was so. */
final class IdempotentVisit extends ForwardingVisit {

    private volatile boolean already;

    IdempotentVisit(Visit visit) {
        super(visit);
    }

    boolean wasAlreadyHandled() {
        return already;
    }

    @Override
    public Mono<CommandId> tell(Command command) {
        return super.tell(command).onErrorResume(AlreadyHandled.class, done -> {
            already = true;
            return Mono.justOrEmpty(told());
        });
    }
}
