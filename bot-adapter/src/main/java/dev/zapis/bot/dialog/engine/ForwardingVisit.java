package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.AccountRecords;
import dev.zapis.bot.dialog.ActLog;
import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.UploadStore;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.query.Query;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** A visit that is another one, but for what a kind of it says otherwise. */
class ForwardingVisit implements Visit {

    private final Visit visit;

    ForwardingVisit(Visit visit) {
        this.visit = visit;
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
    public Mono<CommandId> tell(Command command) {
        return visit.tell(command);
    }

    @Override
    public Optional<CommandId> told() {
        return visit.told();
    }

    @Override
    public UploadStore uploads() {
        return visit.uploads();
    }

    @Override
    public ActLog acts() {
        return visit.acts();
    }

    @Override
    public AccountRecords records() {
        return visit.records();
    }

    @Override
    public BotParts parts() {
        return visit.parts();
    }

    @Override
    public long recorded() {
        return visit.recorded();
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
}
