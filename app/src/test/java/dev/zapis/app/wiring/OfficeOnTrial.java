package dev.zapis.app.wiring;

import dev.zapis.app.session.AccountHistory;
import dev.zapis.app.session.AccountRecordSource;
import dev.zapis.app.session.AxonVisitFactory;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.CurrentUserResolver;
import dev.zapis.app.session.QuerySender;
import dev.zapis.app.session.RefusalRecorder;
import dev.zapis.app.session.TextOverrideService;
import dev.zapis.app.store.MaintenanceStore;
import dev.zapis.app.store.StoreKeyring;
import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.home.HomeFallbackScreens;
import dev.zapis.bot.storage.AccountRecordsRepository;
import dev.zapis.bot.storage.ActRepository;
import dev.zapis.bot.storage.UploadRepository;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.CommandModule;
import dev.zapis.command.Creates;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.Reaction;
import dev.zapis.command.TextPatternPolicy;
import dev.zapis.command.person.AddNames;
import dev.zapis.events.Ids;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.policy.PolicyCatalog;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.query.QueryModule;
import dev.zapis.query.journal.RequestJournal;
import dev.zapis.query.office.BotText;
import dev.zapis.query.person.NewNames;
import dev.zapis.query.state.SystemStatus;
import dev.zapis.scheduler.CommandPort;
import dev.zapis.scheduler.SchedulerModule;
import dev.zapis.scheduler.TaskRunner;
import dev.zapis.scheduler.reaction.Reactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The product between its chats and its database, in this very program: what people see and tell without a Telegram. */
final class OfficeOnTrial implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SystemStatus.Queue EMPTY = new SystemStatus.Queue(0, Duration.ZERO);
    private static final SystemStatus.Result STATE = new SystemStatus.Result(
            new SystemStatus.Program("on trial", Instant.EPOCH, null),
            new SystemStatus.Log(0, Duration.ZERO, 0, 0, 0),
            new SystemStatus.Work(EMPTY, EMPTY, EMPTY));

    private final Database pool;
    private final PostgresEventLog log;
    private final StoreKeyring key;
    private final AxonConfiguration axon;
    private final CommandSender commands;
    private final ProjectionEngine projections;
    private final Disposable following;
    private final BotContext context;
    private final SliceParts slices;
    private final InstantSource clock;
    private final AxonEventStoreConfigurer over;

    OfficeOnTrial(DatabaseAddress address, BotMonitor monitor) {
        this(address, monitor, SliceParts.PRODUCT, InstantSource.system());
    }

    OfficeOnTrial(DatabaseAddress address, BotMonitor monitor, SliceParts slices, InstantSource clock) {
        this.slices = slices;
        this.clock = clock;
        pool = TestPostgres.open(address, 8);
        key = Objects.requireNonNull(StoreKeyring.of(pool, StoreOnTrial.keys(1)).block(PATIENCE));
        log = PostgresEventLog.open(pool);
        DatabaseClient database = DatabaseClient.create(pool.connections());
        Texts texts = Texts.load(Locale.of("ru"));
        TextOverrideService overrides = new TextOverrideService(texts);
        over = MaintenanceStore.axon(slices, log, key, Schedulers.boundedElastic());
        axon = axon(database, overrides);
        commands = new CommandSender(axon.getComponent(CommandBus.class), log, clock);
        projections = new ProjectionEngine(pool, log, MaintenanceStore.readTables(slices, over));
        following = log.tail(0).subscribe();
        projections.start().block(PATIENCE);
        QuerySender queries = new QuerySender(QueryModule.handlers(axon::getComponent, slices), projections);
        BotParts parts = BotParts.of(slices);
        var uploads = new UploadRepository(database, clock);
        var visits = new AxonVisitFactory(new AxonVisitFactory.VisitDependencies(
                commands,
                queries,
                new CurrentUserResolver(key.hash(), ZoneId.of("Europe/Moscow"), overrides, parts.features()),
                new RefusalRecorder(new RequestJournal(database), clock),
                clock,
                uploads,
                new ActRepository(database, clock),
                new AccountRecordSource(
                        new AccountRecordsRepository(database), new AccountHistory(log, over.decoder(), key.hash())),
                parts));
        context = BotContext.furnished(slices, texts, new HomeFallbackScreens(), visits)
                .watchedBy(monitor);
    }

    private AxonConfiguration axon(DatabaseClient database, TextOverrideService overrides) {
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        over.configure(configurer);
        configurer.componentRegistry(registry -> registry.registerComponent(InstantSource.class, c -> clock)
                .registerComponent(KeyedHasher.class, c -> key.hash())
                .registerComponent(DatabaseClient.class, c -> database)
                .registerComponent(SystemStatus.Source.class, c -> () -> Mono.just(STATE))
                .registerComponent(NewNames.Keys.class, c -> name -> AddNames.keys(name, key.hash()))
                .registerComponent(TextPatternPolicy.class, c -> overrides)
                .registerComponent(PolicyCatalog.class, c -> PolicyCatalog.of(slices))
                .registerComponent(BotText.Source.class, c -> overrides));
        CommandModule.configure(configurer, slices);
        return configurer.start();
    }

    BotContext botContext() {
        return context;
    }

    /** What makes work and deeds of events, on the same log. */
    ProjectionEngine followers() {
        List<Projection> all = new ArrayList<>(MaintenanceStore.workMakers(slices, log, over, clock));
        all.addAll(Reactions.followers(
                slices.all(Reaction.class),
                over,
                deed -> commands.giveForHouse(deed.command(), deed.id(), deed.cause(), deed.correlation())
                        .then(),
                (code, failure) -> context.monitor().failed(new BotMonitor.Failure(code, "reaction", failure))));
        return new ProjectionEngine(pool, log, all);
    }

    /** What is due is done in this office. */
    TaskRunner tasks() {
        CommandPort port =
                (command, id) -> commands.giveForHouse(command, id, "due").then();
        return new TaskRunner(
                pool,
                "on trial",
                SchedulerModule.kinds(slices),
                port,
                new TaskRunner.RunnerDependencies(clock, (code, failure) -> context.monitor()
                        .failed(new BotMonitor.Failure(code, "due", failure))));
    }

    CommandSender sender() {
        return commands;
    }

    StoreKeyring key() {
        return key;
    }

    long head() {
        return Objects.requireNonNull(log.head().block(PATIENCE));
    }

    /** All that has happened is in the read tables. */
    void catchesUp() {
        projections.reached(head()).block(PATIENCE);
    }

    /** Type, payload and metadata of all events after a position. */
    List<String> events(long after) {
        return Objects.requireNonNull(DatabaseClient.create(pool.connections())
                .sql("select type || '|' || convert_from(payload, 'UTF8') || '|' || convert_from(metadata, 'UTF8')"
                        + " from event where position > :after order by position")
                .bind("after", after)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(PATIENCE));
    }

    /** In the house's own name. */
    void orders(Command command) {
        var id = new CommandId(Ids.derived("house", command.toString()));
        commands.giveForHouse(command, id, "start")
                .flatMap(projections::reached)
                .block(PATIENCE);
    }

    /** Whether people are shown what happened up to a position by a slice's tables. */
    boolean shows(String tables, long position) {
        return Boolean.TRUE.equals(projections.showsNow(tables, position).block(PATIENCE));
    }

    /** Where the newest event is that feeds each slice's tables. */
    Map<String, Long> newest() {
        return Objects.requireNonNull(projections.feeds().upTo(head()).block(PATIENCE));
    }

    /** As a person tells it whose account it is. */
    CommandId tells(TelegramUser account, Command command) {
        var id = new CommandId(Ids.derived("told", command.toString(), "" + account.telegramId()));
        return Objects.requireNonNull(context.visits()
                .open(account, id)
                .flatMap(visit -> visit.tell(command))
                .block(PATIENCE));
    }

    <I> I tells(TelegramUser account, Creates<I> command) {
        Command any = command;
        return command.created(tells(account, any));
    }

    CurrentUser visitor(TelegramUser account) {
        return Objects.requireNonNull(context.visits()
                .open(account, new CommandId(Ids.derived("looks")))
                .map(Visit::visitor)
                .block(PATIENCE));
    }

    @Override
    public void close() {
        following.dispose();
        axon.shutdown();
        projections.close().then(log.close()).then(pool.close()).block(PATIENCE);
    }
}
