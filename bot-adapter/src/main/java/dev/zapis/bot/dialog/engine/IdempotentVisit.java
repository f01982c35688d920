package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.UploadStore;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.query.Query;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Lets an action go on over what was done before as if it had just succeeded, and notes that it was so. */
final class IdempotentVisit implements Visit {

    private final Visit visit;
    private volatile boolean already;

    IdempotentVisit(Visit visit) {
        this.visit = visit;
    }

    boolean wasAlreadyHandled() {
        return already;
    }

    @Override
    public CurrentUser visitor() {
        return visit.visitor();
    }

    @Override
    public Instant now() {
        return visit.now();
    }

    @Override
    public <R> Mono<R> ask(Query<R> query) {
        return visit.ask(query);
    }

    @Override
    public UploadStore uploads() {
        return visit.uploads();
    }

    @Override
    public BotParts parts() {
        return visit.parts();
    }

    @Override
    public Mono<Void> looksUpTo(long position) {
        return visit.looksUpTo(position);
    }

    @Override
    public boolean isBehind() {
        return visit.isBehind();
    }

    @Override
    public Mono<Void> caughtUp() {
        return visit.caughtUp();
    }

    @Override
    public Optional<CommandId> told() {
        return visit.told();
    }

    @Override
    public Mono<CommandId> tell(Command command) {
        return visit.tell(command).onErrorResume(AlreadyHandled.class, done -> {
            already = true;
            return Mono.justOrEmpty(visit.told());
        });
    }
}
