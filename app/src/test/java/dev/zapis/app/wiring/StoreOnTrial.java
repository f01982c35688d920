package dev.zapis.app.wiring;

import dev.zapis.app.config.MasterKey;
import dev.zapis.app.config.MasterKeys;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.store.ErasureLedger;
import dev.zapis.app.store.ErasureSync;
import dev.zapis.app.store.MaintenanceStore;
import dev.zapis.app.store.StoreKeyring;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.CommandModule;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.TextPatternPolicy;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.person.AddNames;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.policy.PolicyCatalog;
import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.eventstore.projection.verify.Verification;
import dev.zapis.eventstore.projection.verify.VerificationResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An instance of the product as far as its log: deciding, all tables, and who was forgotten. */
final class StoreOnTrial implements AutoCloseable {

    static final String[] MIGRATIONS = {"event-store", "query", "bot", "scheduler", "app"};
    static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database pool;
    private final PostgresEventLog log;
    private final StoreKeyring key;
    private final AxonEventStoreConfigurer over;
    private final AxonConfiguration axon;
    private final CommandSender commands;
    private final List<Projection> tables = new ArrayList<>();
    private final ProjectionEngine projections;
    private final ErasureSync erasure;
    private final Disposable following;

    StoreOnTrial(DatabaseAddress address, MasterKeys keys, Path directory) {
        pool = TestPostgres.open(address, 8);
        key = done(StoreKeyring.of(pool, keys));
        log = PostgresEventLog.open(pool);
        over = MaintenanceStore.axon(SliceParts.PRODUCT, log, key, Schedulers.boundedElastic());
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        over.configure(configurer);
        configurer.componentRegistry(
                registry -> registry.registerComponent(InstantSource.class, c -> InstantSource.system())
                        .registerComponent(KeyedHasher.class, c -> key.hash())
                        .registerComponent(TextPatternPolicy.class, c -> (text, language, pattern) -> Optional.empty())
                        .registerComponent(PolicyCatalog.class, c -> PolicyCatalog.of(SliceParts.PRODUCT)));
        CommandModule.configure(configurer);
        axon = configurer.start();
        commands = new CommandSender(axon.getComponent(CommandBus.class), log, InstantSource.system());
        tables.addAll(MaintenanceStore.readTables(SliceParts.PRODUCT, over));
        tables.addAll(MaintenanceStore.workMakers(SliceParts.PRODUCT, log, over, InstantSource.system()));
        projections = new ProjectionEngine(pool, log, tables);
        erasure = new ErasureSync(pool, log, over, new ErasureLedger(directory));
        following = log.tail(0).subscribe();
    }

    static MasterKey master(int digit) {
        return MasterKey.parse(Integer.toHexString(digit).repeat(64)).orElseThrow();
    }

    static MasterKeys keys(int current, Integer... previous) {
        return new MasterKeys(
                master(current),
                List.of(previous).stream().map(StoreOnTrial::master).toList());
    }

    /** As a start does it. */
    StoreOnTrial started() {
        erasure.again().block(PATIENCE);
        projections.start().block(PATIENCE);
        return this;
    }

    void opensTheOffice() {
        tells(new OpenOffice(OFFICE, "Office", ZoneId.of("Europe/Moscow")), Ids.derived("opening"), Map.of());
        tells(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.OPEN), Ids.derived("open to all"), Map.of());
    }

    PersonId registers(String name, long telegram) {
        var id = Ids.derived(name);
        var account = Map.of(
                MetadataKeys.ACCOUNT,
                key.hash().account(telegram).value(),
                MetadataKeys.TELEGRAM,
                Long.toString(telegram));
        tells(new GiveConsent(1), Ids.derived(name, "consent", Long.toString(telegram)), account);
        tells(new TakeName(OFFICE, name), id, account);
        return new PersonId(new CommandId(id).makes("person"));
    }

    private void tells(Command command, String id, Map<String, String> more) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.put(MetadataKeys.ACTOR, more.isEmpty() ? "house" : "newcomer");
        metadata.put(MetadataKeys.COMMAND, id);
        metadata.put(MetadataKeys.AT, Instant.now().toString());
        reaches(done(commands.give(command, metadata)));
    }

    /** As somebody asks for it who has agreed and is nobody yet; fails with what it is refused for. */
    Mono<Long> asks(Command command, String wish, long telegram) {
        return commands.give(command, stranger(wish, telegram));
    }

    /** As it would be asked by these metadata and under this key. */
    Mono<Long> asks(Command command, Map<String, String> metadata) {
        return commands.give(command, metadata);
    }

    /** Somebody agrees that personal data are kept. */
    void agrees(long telegram) {
        done(asks(new GiveConsent(1), "consent " + telegram, telegram));
    }

    /** The house puts a name on the staff list that nobody has chosen. */
    PersonId lists(String name) {
        var id = new CommandId(Ids.derived("listed", name));
        done(commands.giveForHouse(new AddNames(OFFICE, List.of(name)), id, "start"));
        return AddNames.made(id, 0);
    }

    private Map<String, String> stranger(String wish, long telegram) {
        return Map.of(
                MetadataKeys.ACCOUNT, key.hash().account(telegram).value(),
                MetadataKeys.TELEGRAM, Long.toString(telegram),
                MetadataKeys.ACTOR, "newcomer",
                MetadataKeys.COMMAND, Ids.derived(wish, Long.toString(telegram)),
                MetadataKeys.AT, Instant.now().toString());
    }

    /** The event alone: whoever decides it has checked everything. */
    void forgets(PersonId person) {
        byte[] payload = "{\"person\":\"%s\",\"office\":\"%s\",\"nameKey\":\"%s\"}"
                .formatted(person.value(), OFFICE.value(), Ids.derived("name"))
                .getBytes(StandardCharsets.UTF_8);
        var event = new NewEvent(
                UUID.randomUUID(),
                "zapis.person.PersonForgotten",
                "1",
                payload,
                "{}".getBytes(StandardCharsets.UTF_8),
                Set.of("person=" + person.value()),
                null);
        reaches(done(log.append(new Append(List.of(event), new Criteria(List.of()), 0, List.of()))));
    }

    private void reaches(long position) {
        projections.reached(position).block(PATIENCE);
    }

    /** What the log tells of the person, as this instance has it in memory where it has. */
    List<Map<String, String>> told(PersonId person) {
        var theirs = new Criteria(List.of(new Criterion(Set.of("person=" + person.value()), Set.of())));
        return done(log.source(theirs, 0)).events().stream()
                .map(over.decoder()::personal)
                .filter(fields -> !fields.isEmpty())
                .toList();
    }

    StoredEvent inMemory(PersonId person) {
        return done(log.source(new Criteria(List.of(new Criterion(Set.of("person=" + person.value()), Set.of()))), 0))
                .events()
                .getFirst();
    }

    void looksWhoIsForgotten() {
        erasure.round().block(PATIENCE);
    }

    long forgetsAgain() {
        return done(erasure.again());
    }

    Set<String> wrong() {
        return done(new Verification(pool, log, tables).run().collectList()).stream()
                .filter(verified -> !verified.faults().isEmpty())
                .map(VerificationResult::toString)
                .collect(Collectors.toSet());
    }

    void replaysAll() {
        Flux.fromIterable(tables)
                .flatMap(table -> projections.replay(table.name()))
                .blockLast(PATIENCE);
    }

    StoreKeyring key() {
        return key;
    }

    Database pool() {
        return pool;
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(PATIENCE));
    }

    @Override
    public void close() {
        following.dispose();
        axon.shutdown();
        projections.close().then(log.close()).then(pool.close()).block(PATIENCE);
    }
}
