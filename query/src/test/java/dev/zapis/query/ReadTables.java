package dev.zapis.query;

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
import dev.zapis.eventstore.projection.verify.VerificationResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Events into the real read tables, through the runner that the product uses; then questions to them. */
public final class ReadTables implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 6);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final AxonEventStoreConfigurer axon = new AxonEventStoreConfigurer(
            log, PersonalFields.NONE, new AesDataCipher(new byte[32], 1), Schedulers.boundedElastic());
    private final List<Projection> tables = QueryModule.readModels().stream()
            .map(model -> new Projection(model.name(), model.version(), model.sql(), axon.handling(model.component())))
            .toList();
    private final ProjectionEngine projections = new ProjectionEngine(database, log, tables);

    public ReadTables() {
        projections.start().block(PATIENCE);
    }

    public ReadTables given(Object... events) {
        return given(Map.of(), events);
    }

    /** With these metadata. */
    public ReadTables given(Map<String, String> metadata, Object... events) {
        List<NewEvent> appended =
                Arrays.stream(events).map(event -> recorded(event, metadata)).toList();
        var append = new Append(appended, new Criteria(List.of()), 0, List.of());
        Long position = Objects.requireNonNull(log.append(append).block(PATIENCE));
        projections.reached(position).block(PATIENCE);
        return this;
    }

    /** What a rebuild from the first event on would make otherwise. */
    public List<String> wrong() {
        return answer(new Verification(database, log, tables)
                .run()
                .filter(verified -> !verified.faults().isEmpty())
                .map(VerificationResult::toString)
                .collectList());
    }

    public DatabaseClient client() {
        return DatabaseClient.create(database.connections());
    }

    public static <R> R answer(Mono<R> answer) {
        return Objects.requireNonNull(answer.block(PATIENCE));
    }

    private NewEvent recorded(Object event, Map<String, String> metadata) {
        Event name = event.getClass().getAnnotation(Event.class);
        byte[] payload = Objects.requireNonNull(axon.json().convert(event, byte[].class));
        return new NewEvent(
                UUID.randomUUID(),
                name.namespace() + "." + name.name(),
                name.version(),
                payload,
                Objects.requireNonNull(axon.json().convert(metadata, byte[].class)),
                Set.of(),
                null);
    }

    @Override
    public void close() {
        projections.close().then(log.close()).then(database.close()).block(PATIENCE);
        TestPostgres.drop(address);
    }
}
