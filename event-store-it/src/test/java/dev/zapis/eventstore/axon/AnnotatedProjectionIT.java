package dev.zapis.eventstore.axon;

import static dev.zapis.eventstore.axon.DeskSamples.MONDAY;
import static dev.zapis.eventstore.axon.DeskSamples.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.axon.DeskSamples.BookTwice;
import dev.zapis.eventstore.axon.DeskSamples.DeskEvent.DeskBooked;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import java.time.Duration;
import java.util.List;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("F27")
class AnnotatedProjectionIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final Adapter<PostgresEventLog> adapter = new Adapter<>(PostgresEventLog.open(database));
    private final ProjectionEngine projections = new ProjectionEngine(
            database,
            adapter.log,
            List.of(new Projection(
                    "desk_days",
                    1,
                    "create table {desk_days} (desk text, day date, position bigint)",
                    adapter.axon.handling(new DeskDays()))));
    private AxonConfiguration axon;

    static final class DeskDays {

        @EventHandler
        Mono<Long> on(DeskBooked event, ProjectionTables tables, long position) {
            return tables.execute(
                    "insert into {desk_days} values ($1, $2, $3)", event.desk().value(), event.day(), position);
        }
    }

    @BeforeEach
    void start() {
        axon = adapter.start();
        projections.start().block(LIMIT);
    }

    @AfterEach
    void stop() {
        axon.shutdown();
        projections.close().then(adapter.log.close()).then(database.close()).block(LIMIT);
    }

    @Test
    void who_has_told_a_command_sees_what_it_did_once_the_projection_is_there() throws Exception {
        CommandGateway gateway = axon.getComponent(CommandGateway.class);

        Mono.fromFuture(() -> gateway.send(new BookTwice(WINDOW, MONDAY), Metadata.with("zapis.command", "tap"))
                        .getResultMessage())
                .map(result -> Long.parseLong(result.metadata().getOrDefault(CommandTrace.POSITION, "0")))
                .flatMap(projections::reached)
                .block(LIMIT);

        assertThat(TestPostgres.ask(
                        address, "select string_agg(desk || ' ' || day || ' ' || position, ', ') from desk_days"))
                .isEqualTo("window 2026-11-23 1, window 2026-11-24 2");
    }
}
