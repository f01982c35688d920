package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import reactor.core.publisher.Mono;

/** For whoever makes something of what a person typed or sent: that is to be shown first, so nothing can be told by it. */
final class ListeningVisit extends ForwardingVisit {

    ListeningVisit(Visit visit) {
        super(visit);
    }

    @Override
    public Mono<CommandId> tell(Command command) {
        return Mono.error(() -> new IllegalStateException(
                "typed words would have told " + command.getClass().getSimpleName()));
    }
}
