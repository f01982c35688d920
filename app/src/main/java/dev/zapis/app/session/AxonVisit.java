package dev.zapis.app.session;

import dev.zapis.app.session.AxonVisitFactory.VisitDependencies;
import dev.zapis.bot.dialog.AccountRecords;
import dev.zapis.bot.dialog.ActLog;
import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.UploadStore;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Actor;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Refused;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One update's visit. */
final class AxonVisit implements Visit {

    private final VisitDependencies dependencies;
    private final CommandIds ids;
    private final VisitReadProgress progress;
    private volatile CurrentUser visitor;
    private volatile @Nullable CommandId told;
    private volatile long recorded;

    AxonVisit(VisitDependencies dependencies, CurrentUser visitor, CommandIds ids, VisitReadProgress progress) {
        this.dependencies = dependencies;
        this.visitor = visitor;
        this.ids = ids;
        this.progress = progress;
    }

    @Override
    public CurrentUser visitor() {
        return visitor;
    }

    @Override
    public Instant now() {
        return dependencies.clock().instant();
    }

    @Override
    public <R> Mono<R> ask(Query<R> query) {
        return progress.ask(query);
    }

    @Override
    public UploadStore uploads() {
        return dependencies.uploads().of(visitor.account().telegramId());
    }

    @Override
    public ActLog acts() {
        return dependencies.acts().of(person());
    }

    @Override
    public AccountRecords records() {
        return dependencies.records().of(visitor.account().telegramId(), visitor.person());
    }

    @Override
    public BotParts parts() {
        return dependencies.parts();
    }

    @Override
    public long recorded() {
        return recorded;
    }

    @Override
    public Mono<Void> looksUpTo(long position) {
        return progress.happened(position);
    }

    @Override
    public boolean isBehind() {
        return progress.isBehind();
    }

    @Override
    public Mono<Void> caughtUp() {
        return progress.over();
    }

    @Override
    public Optional<CommandId> told() {
        return Optional.ofNullable(told);
    }

    @Override
    public Mono<CommandId> tell(Command command) {
        return Mono.defer(() -> given(new CommandFingerprint(command))).flatMap(id -> dependencies
                .users()
                .of(visitor.account(), progress)
                .doOnNext(now -> visitor = now)
                .thenReturn(id));
    }

    private Mono<CommandId> given(CommandFingerprint fingerprint) {
        String wanted = dependencies.users().hash().of(fingerprint.whole());
        CommandId id = ids.next(wanted);
        Map<String, String> metadata = metadata(wanted, id);
        return dependencies
                .commands()
                .record(fingerprint.command(), metadata)
                .doOnNext(progress::recorded)
                .doOnNext(events -> recorded = Math.max(recorded, events.position()))
                .doOnNext(events -> told = id)
                .doOnError(AlreadyHandled.class, done -> {
                    told = id;
                    recorded = Math.max(recorded, done.position());
                })
                .thenReturn(id)
                .onErrorResume(AxonVisit::rests, refusal -> dependencies
                        .commands()
                        .head()
                        .delayUntil(progress::happened)
                        .flatMap(head -> dependencies.refusals().noted(fingerprint, metadata, refusal, head))
                        .then(Mono.error(refusal)));
    }

    // What others did a moment ago must be seen beside the refusal that it led to.
    private static boolean rests(Throwable failure) {
        return failure instanceof Refused || failure instanceof AlreadyHandled;
    }

    private Map<String, String> metadata(String wish, CommandId id) {
        long telegramId = visitor.account().telegramId();
        PersonId person = visitor.person();
        return Map.of(
                MetadataKeys.AT, now().toString(),
                MetadataKeys.WISH, wish,
                MetadataKeys.ACTOR, person == null ? Actor.NEWCOMER : person.value(),
                MetadataKeys.ACCOUNT,
                        dependencies.users().hash().account(telegramId).value(),
                MetadataKeys.TELEGRAM, Long.toString(telegramId),
                MetadataKeys.COMMAND, id.value(),
                MetadataKeys.CAUSE, "update",
                MetadataKeys.CORRELATION, ids.update().value());
    }
}
