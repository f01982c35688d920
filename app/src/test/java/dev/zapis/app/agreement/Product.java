package dev.zapis.app.agreement;

import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.QuerySender;
import dev.zapis.command.Command;
import dev.zapis.command.CommandModule;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Reaction;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.command.TextPatternPolicy;
import dev.zapis.events.Ids;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.policy.PolicyCatalog;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.axon.crypto.AesDataCipher;
import dev.zapis.eventstore.axon.crypto.PersonalFields;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.query.Query;
import dev.zapis.query.QueryModule;
import dev.zapis.query.office.BotText;
import dev.zapis.query.person.NewNames;
import dev.zapis.query.state.SystemStatus;
import dev.zapis.scheduler.reaction.Reactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Deciding and asking as the product wires them, over one log and its real read tables, at one moment. */
final class Product implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T21:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRIAL = "~trial";

    private final DatabaseAddress address = TestPostgres.fresh("event-store", "query");
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final AxonEventStoreConfigurer over = new AxonEventStoreConfigurer(
            log, PersonalFields.NONE, new AesDataCipher(new byte[32], 1), Schedulers.boundedElastic());
    private final ProjectionEngine projections = new ProjectionEngine(
            database,
            log,
            QueryModule.readModels().stream()
                    .map(model -> new Projection(
                            model.name(), model.version(), model.sql(), over.handling(model.component())))
                    .toList());
    private final AxonConfiguration axon = configured();
    private final CommandSender commands =
            new CommandSender(axon.getComponent(CommandBus.class), log, InstantSource.fixed(NOW));
    private final QuerySender queries = new QuerySender(QueryModule.handlers(axon::getComponent), projections);
    private final Disposable following = log.tail(0).subscribe();

    /** Everything is decided; nothing is to be recorded. */
    private static final class OnlyTried extends RuntimeException {}

    Product() {
        database.warmUp().retry(9).then(projections.start()).block(PATIENCE);
    }

    private AxonConfiguration configured() {
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        over.configure(configurer);
        configurer.componentRegistry(
                registry -> registry.registerComponent(InstantSource.class, c -> InstantSource.fixed(NOW))
                        .registerComponent(KeyedHasher.class, c -> text -> Ids.derived("key", text))
                        .registerComponent(TextPatternPolicy.class, c -> (text, language, pattern) -> Optional.empty())
                        .registerComponent(PolicyCatalog.class, c -> PolicyCatalog.of(SliceParts.PRODUCT))
                        .registerComponent(DatabaseClient.class, c -> DatabaseClient.create(database.connections()))
                        .registerComponent(SystemStatus.Source.class, c -> Mono::empty)
                        .registerComponent(NewNames.Keys.class, c -> List::of)
                        .registerComponent(BotText.Source.class, c -> List::of));
        // What is only tried ends when its handler has decided, before anything is appended.
        configurer.messaging(
                messaging -> messaging.registerCommandHandlerInterceptor(c -> (message, context, chain) -> {
                    if (message.metadata().containsKey(TRIAL))
                        context.runOnPostInvocation(decided -> {
                            throw new OnlyTried();
                        });
                    return chain.proceed(message, context);
                }));
        CommandModule.configure(configurer);
        return configurer.start();
    }

    /** Somebody of the office, by the Telegram account that is theirs. */
    record Somebody(PersonId person, String account) {

        Map<String, String> asking(String command) {
            return Map.of(
                    MetadataKeys.ACTOR,
                    person.value(),
                    MetadataKeys.ACCOUNT,
                    account,
                    MetadataKeys.COMMAND,
                    command,
                    MetadataKeys.AT,
                    NOW.toString());
        }
    }

    /** In the house's name; what is refused changes nothing. */
    void tells(Command command, String id) {
        tells(command, Map.of(MetadataKeys.ACTOR, "house", MetadataKeys.COMMAND, id, MetadataKeys.AT, NOW.toString()));
    }

    void tells(Command command, Map<String, String> metadata) {
        commands.give(command, metadata).onErrorComplete(Refused.class).block(PATIENCE);
    }

    /** What a command would be refused for just now; empty where it would be carried out. */
    Optional<Refusal> refusal(Command command, Map<String, String> metadata) {
        Map<String, String> trial = new HashMap<>(metadata);
        trial.put(TRIAL, "true");
        return commands.give(command, trial)
                .map(position -> Optional.<Refusal>empty())
                .onErrorResume(Refused.class, refused -> Mono.just(Optional.of(refused.reason())))
                .onErrorResume(Product::isOnlyTried, tried -> Mono.just(Optional.empty()))
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static boolean isOnlyTried(Throwable failure) {
        return failure instanceof OnlyTried || failure.getCause() != null && isOnlyTried(failure.getCause());
    }

    /** What is asked at once is decided in any order; what is refused changes nothing. */
    void tellsAtOnce(List<Mono<Long>> orders) {
        Flux.merge(Flux.fromIterable(orders), orders.size()).then().block(PATIENCE);
    }

    Mono<Long> order(Command command, Map<String, String> metadata) {
        return commands.give(command, metadata).onErrorComplete(Refused.class);
    }

    /** What follows from events by itself follows from now on. */
    ProjectionEngine reacts() {
        var followers = Reactions.followers(
                SliceParts.PRODUCT.all(Reaction.class),
                over,
                deed -> commands.giveForHouse(deed.command(), deed.id(), deed.cause(), deed.correlation())
                        .then(),
                (code, failure) -> {
                    throw new IllegalStateException(code, failure);
                });
        var reacting = new ProjectionEngine(database, log, followers, "reacting");
        reacting.start().block(PATIENCE);
        return reacting;
    }

    List<String> rows(String sql) {
        return Objects.requireNonNull(DatabaseClient.create(database.connections())
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(PATIENCE));
    }

    /** All that has happened is in the read tables. */
    void catchesUp() {
        long head = Objects.requireNonNull(log.head().block(PATIENCE));
        projections.reached(head).block(PATIENCE);
    }

    <R> R asks(Query<R> query) {
        return Objects.requireNonNull(queries.ask(query).block(PATIENCE));
    }

    @Override
    public void close() {
        following.dispose();
        axon.shutdown();
        projections.close().then(log.close()).then(database.close()).block(PATIENCE);
        TestPostgres.drop(address);
    }
}
