package dev.zapis.scheduler;

import dev.zapis.events.parts.SliceParts;
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
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.eventstore.projection.verify.Verification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.annotation.Event;
import reactor.core.scheduler.Schedulers;

/** Events into due work, through the runner that the product uses. */
public final class SchedulerFixture implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh("event-store", "scheduler");
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final AxonEventStoreConfigurer axon = new AxonEventStoreConfigurer(
            log, PersonalFields.NONE, new AesDataCipher(new byte[32], 1), Schedulers.boundedElastic());
    private volatile Instant now = Instant.EPOCH;
    private ProjectionEngine projections = started(0);

    private ProjectionEngine started(int later) {
        var all = new ProjectionEngine(database, log, projections(later));
        all.start().block(PATIENCE);
        return all;
    }

    private List<Projection> projections(int later) {
        InstantSource clock = () -> now;
        return SchedulerModule.projections(SliceParts.PRODUCT, axon, clock).stream()
                .map(each -> new Projection(each.name(), each.version() + later, each.ddl(), each.handler()))
                .toList();
    }

    /** It is so late in the product. */
    public SchedulerFixture at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public SchedulerFixture given(Object... events) {
        for (Object event : events) {
            var append = new Append(List.of(recorded(event)), new Criteria(List.of()), 0, List.of());
            Long position = Objects.requireNonNull(log.append(append).block(PATIENCE));
            projections.reached(position).block(PATIENCE);
        }
        return this;
    }

    /** All of it is built once more by a later version. */
    public SchedulerFixture rebuilt() {
        projections.close().block(PATIENCE);
        projections = started(1);
        projections.reached(Objects.requireNonNull(log.head().block(PATIENCE))).block(PATIENCE);
        return this;
    }

    public List<String> verified() {
        return Objects.requireNonNull(new Verification(database, log, projections(0))
                .run()
                .flatMapIterable(verified -> verified.faults())
                .map(Object::toString)
                .collectList()
                .block(PATIENCE));
    }

    public Database database() {
        return database;
    }

    public String ask(String sql) {
        try {
            return TestPostgres.ask(address, sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    public void run(String sql) {
        try {
            TestPostgres.execute(address, sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private NewEvent recorded(Object event) {
        Event name = event.getClass().getAnnotation(Event.class);
        byte[] payload = Objects.requireNonNull(axon.json().convert(event, byte[].class));
        byte[] metadata = "{\"at\":\"%s\"}".formatted(now).getBytes(StandardCharsets.UTF_8);
        String type = name.namespace() + "." + name.name();
        return new NewEvent(UUID.randomUUID(), type, name.version(), payload, metadata, Set.of(), null);
    }

    @Override
    public void close() {
        projections.close().then(log.close()).then(database.close()).block(PATIENCE);
        TestPostgres.drop(address);
    }
}
