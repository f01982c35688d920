package dev.zapis.app.wiring;

import dev.zapis.app.opening.StoreKey;
import dev.zapis.app.visit.BotWords;
import dev.zapis.app.visit.Orders;
import dev.zapis.app.visit.Questions;
import dev.zapis.app.visit.Reception;
import dev.zapis.app.visit.Refusals;
import dev.zapis.app.visit.Visitors;
import dev.zapis.bot.dialog.Account;
import dev.zapis.bot.dialog.House;
import dev.zapis.bot.dialog.Texts;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.Visitor;
import dev.zapis.bot.dialog.Watch;
import dev.zapis.bot.home.FrontDoor;
import dev.zapis.bot.memory.UploadTable;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.Commands;
import dev.zapis.command.Fingerprint;
import dev.zapis.command.Wording;
import dev.zapis.command.person.AddNames;
import dev.zapis.events.Ids;
import dev.zapis.eventstore.axon.AxonOverLog;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projections;
import dev.zapis.query.Queries;
import dev.zapis.query.journal.RequestJournal;
import dev.zapis.query.office.BotText;
import dev.zapis.query.person.NewNames;
import dev.zapis.query.state.HouseState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.queryhandling.gateway.QueryGateway;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The product between its chats and its database, in this very program: what people see and tell without a Telegram. */
final class OfficeOnTrial implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HouseState.Queue EMPTY = new HouseState.Queue(0, Duration.ZERO);
    private static final HouseState.Result STATE = new HouseState.Result(
            new HouseState.Program("on trial", Instant.EPOCH, null),
            new HouseState.Log(0, Duration.ZERO, 0, 0, 0),
            new HouseState.Work(EMPTY, EMPTY, EMPTY));

    private final Database pool;
    private final PostgresEventLog log;
    private final StoreKey key;
    private final AxonConfiguration axon;
    private final Orders orders;
    private final Projections projections;
    private final Disposable following;
    private final House house;

    OfficeOnTrial(DatabaseAddress address, Watch watch) {
        pool = Database.open(address, 8);
        key = Objects.requireNonNull(StoreKey.of(pool, StoreOnTrial.keys(1)).block(PATIENCE));
        log = PostgresEventLog.open(pool);
        DatabaseClient database = DatabaseClient.create(pool.connections());
        Texts texts = Texts.load(Locale.of("ru"));
        BotWords words = new BotWords(texts);
        AxonOverLog over = StoreAtHand.axon(log, key, Schedulers.boundedElastic());
        axon = axon(over, database, words);
        orders = new Orders(axon.getComponent(CommandBus.class), log, InstantSource.system());
        projections = new Projections(pool, log, StoreAtHand.readTables(over));
        following = log.tail(0).subscribe();
        projections.start().block(PATIENCE);
        Questions questions = new Questions(axon.getComponent(QueryGateway.class), projections);
        var room = new Reception.Room(InstantSource.system(), new UploadTable(database, InstantSource.system()));
        var reception = new Reception(new Reception.Desk(
                orders,
                questions,
                new Visitors(questions, key.hash(), ZoneId.of("Europe/Moscow"), words),
                new Refusals(new RequestJournal(database), InstantSource.system()),
                room));
        house = House.furnished(texts, new FrontDoor(), reception).watchedBy(watch);
    }

    private AxonConfiguration axon(AxonOverLog over, DatabaseClient database, BotWords words) {
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        over.configure(configurer);
        configurer.componentRegistry(
                registry -> registry.registerComponent(InstantSource.class, c -> InstantSource.system())
                        .registerComponent(Fingerprint.class, c -> key.hash())
                        .registerComponent(DatabaseClient.class, c -> database)
                        .registerComponent(HouseState.Source.class, c -> () -> Mono.just(STATE))
                        .registerComponent(NewNames.Keys.class, c -> name -> AddNames.keys(name, key.hash()))
                        .registerComponent(Wording.class, c -> words)
                        .registerComponent(BotText.Source.class, c -> words));
        Commands.configure(configurer);
        Queries.configure(configurer);
        return configurer.start();
    }

    House house() {
        return house;
    }

    StoreKey key() {
        return key;
    }

    long head() {
        return Objects.requireNonNull(log.head().block(PATIENCE));
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
        orders.giveForHouse(command, id, "start").flatMap(projections::reached).block(PATIENCE);
    }

    /** As a person tells it whose account it is. */
    CommandId tells(Account account, Command command) {
        var id = new CommandId(Ids.derived("told", command.toString(), "" + account.telegramId()));
        return Objects.requireNonNull(house.visits()
                .open(account, id)
                .flatMap(visit -> visit.tell(command))
                .block(PATIENCE));
    }

    Visitor visitor(Account account) {
        return Objects.requireNonNull(house.visits()
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
