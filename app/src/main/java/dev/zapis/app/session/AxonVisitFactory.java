package dev.zapis.app.session;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.bot.storage.ActRepository;
import dev.zapis.bot.storage.UploadRepository;
import dev.zapis.command.CommandId;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/** Opens visits: finds out who an account is and lets them ask and tell. */
public final class AxonVisitFactory implements VisitFactory {

    private final VisitDependencies dependencies;
    private final OwnPositions positions;

    public AxonVisitFactory(VisitDependencies dependencies) {
        this.dependencies = dependencies;
        this.positions = new OwnPositions(() -> dependencies.commands().head().flatMap(dependencies.queries()::needed));
    }

    /** What a visit works with. */
    public record VisitDependencies(
            CommandSender commands,
            QuerySender queries,
            CurrentUserResolver users,
            RefusalRecorder refusals,
            InstantSource clock,
            UploadRepository uploads,
            ActRepository acts,
            AccountRecordSource records,
            BotParts parts) {}

    @Override
    public void begin() {
        positions.begin();
    }

    @Override
    public Mono<Visit> open(TelegramUser account, CommandId command) {
        return opened(account, CommandIds.ofTap(command));
    }

    @Override
    public Mono<Visit> openStep(TelegramUser account, CommandId step) {
        return opened(account, CommandIds.ofStep(step));
    }

    private Mono<Visit> opened(TelegramUser account, CommandIds ids) {
        VisitReadProgress progress = new VisitReadProgress(dependencies.queries(), positions, account.telegramId());
        return progress.begun()
                .then(Mono.defer(() -> dependencies.users().of(account, progress)))
                .map(visitor -> new AxonVisit(dependencies, visitor, ids, progress));
    }

    @Override
    public Mono<Boolean> handled(CommandId command) {
        return dependencies.commands().left(CommandIds.allOf(command)).hasElement();
    }
}
