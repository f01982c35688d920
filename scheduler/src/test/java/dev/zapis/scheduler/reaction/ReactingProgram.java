package dev.zapis.scheduler.reaction;

import dev.zapis.command.Command;
import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Ids;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.axon.crypto.AesDataCipher;
import dev.zapis.eventstore.axon.crypto.PersonalFields;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.eventstore.projection.deadletter.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A program with one reaction, as the product runs it: whoever may do nothing for now is waved good-bye. */
final class ReactingProgram implements AutoCloseable {

    static final String NAME = "test.when-shut-out";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));

    private record Wave(String person) implements Command {}

    private record WhenShutOutThenWave() implements Reaction {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String thing() {
            return Tags.PERSON;
        }

        @Override
        public Deeds deeds() {
            return Deeds.EMPTY.when(
                    PersonDeactivated.class, Wave.class, event -> new Wave(Objects.requireNonNull(event.reason())));
        }
    }

    private final DatabaseAddress address = TestPostgres.fresh("event-store", "scheduler");
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final AxonEventStoreConfigurer axon = new AxonEventStoreConfigurer(
            log, PersonalFields.NONE, new AesDataCipher(new byte[32], 1), Schedulers.boundedElastic());
    private final Queue<Deed> given = new ConcurrentLinkedQueue<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final List<ProjectionEngine> beside = new ArrayList<>();
    private volatile Function<String, Mono<Void>> answer = who -> Mono.empty();
    private @Nullable ProjectionEngine running;

    void starts() {
        running = started("this");
    }

    void startsBeside() {
        beside.add(started("another"));
    }

    private ProjectionEngine started(String instance) {
        DeedPort port = deed -> Mono.defer(() -> {
            given.add(deed);
            return answer.apply(who(deed));
        });
        var followers =
                Reactions.followers(List.of(new WhenShutOutThenWave()), axon, port, (code, failure) -> lost.add(code));
        var engine = new ProjectionEngine(database, log, followers, instance);
        engine.start().block(PATIENCE);
        return engine;
    }

    void ends() {
        Objects.requireNonNull(running).close().block(PATIENCE);
    }

    /** What becomes of a deed, by whom it is about. */
    void answers(Function<String, Mono<Void>> how) {
        answer = how;
    }

    /** They may do nothing for now. */
    void given(String... people) {
        for (String person : people) {
            var append = new Append(List.of(recorded(person)), new Criteria(List.of()), 0, List.of());
            log.append(append).block(PATIENCE);
        }
    }

    private NewEvent recorded(String person) {
        PersonId id = new PersonId(Ids.derived(person));
        byte[] payload =
                Objects.requireNonNull(axon.json().convert(new PersonDeactivated(id, OFFICE, person), byte[].class));
        byte[] metadata =
                "{\"correlationId\":\"what %s did\"}".formatted(person).getBytes(StandardCharsets.UTF_8);
        return new NewEvent(
                UUID.randomUUID(),
                "zapis.person.PersonDeactivated",
                "1",
                payload,
                metadata,
                Set.of("name=x", Tags.PERSON + "=" + id.value()),
                null);
    }

    /** Waits until all that was given is reacted to or parked. */
    void isThrough() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> ask("select (select max(position) from event) - min(position) from token")
                        .equals("0"));
    }

    List<Deed> given() {
        return List.copyOf(given);
    }

    /** Whom they were about. */
    List<String> deeds() {
        return given.stream().map(ReactingProgram::who).toList();
    }

    private static String who(Deed deed) {
        return ((Wave) deed.command()).person();
    }

    List<String> lost() {
        return List.copyOf(lost);
    }

    /** As an operator's program has it: never started. */
    ProjectionEngine operator() {
        return new ProjectionEngine(database, log, List.of());
    }

    List<DeadLetter> parked() {
        return Objects.requireNonNull(operator().parked().collectList().block(PATIENCE));
    }

    void wishesAllAnew() {
        database.transact(ProjectionEngine::wishReplays).block(PATIENCE);
    }

    String ask(String sql) {
        try {
            return TestPostgres.ask(address, sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    void run(String sql) {
        try {
            TestPostgres.execute(address, sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() {
        if (running != null) running.close().block(PATIENCE);
        beside.forEach(engine -> engine.close().block(PATIENCE));
        log.close().then(database.close()).block(PATIENCE);
        TestPostgres.drop(address);
    }
}
