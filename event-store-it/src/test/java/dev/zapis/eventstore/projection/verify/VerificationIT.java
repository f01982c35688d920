package dev.zapis.eventstore.projection.verify;

import static dev.zapis.eventstore.EventSamples.*;
import static dev.zapis.eventstore.projection.Tally.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.eventstore.projection.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class VerificationIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Projection TABLES = new Projection(
            "seats",
            1,
            "create table {seat} (position bigint primary key, type text not null); create index on {seat} (type)",
            (event, tables) -> tables.write(
                    "insert into {seat} (position, type) values ($1, $2)", event.position(), event.type()));

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);

    @AfterEach
    void close() {
        log.close().then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    @Test
    void tables_that_are_what_the_events_make_of_them_are_well_and_nothing_is_left_behind() {
        build(TABLES, 2_500);
        assertThat(verified(TABLES))
                .containsExactly(
                        new VerificationResult("", 2_500, List.of()),
                        new VerificationResult("seats", 2_500, List.of()));
        assertThat(ask(database, "select count(*) from pg_class where relname like 'seat%' and relkind = 'r'"))
                .isOne();
        assertThat(ask(database, "select count(*) from seat")).isEqualTo(2_500);
    }

    @Test
    void rows_that_are_missing_or_surplus_or_otherwise_are_counted() {
        build(TABLES, 100);
        run("delete from seat_g1 where position in (7, 8)");
        run("update seat_g1 set type = 'spoilt' where position = 9");
        run("insert into seat_g1 values (1000, 'made up')");
        assertThat(verified(TABLES))
                .contains(new VerificationResult(
                        "seats",
                        100,
                        List.of(
                                new VerificationFault(VerificationFault.Kind.ROWS_MISSING, "seat", 3),
                                new VerificationFault(VerificationFault.Kind.ROWS_SURPLUS, "seat", 2))));
    }

    @Test
    void what_is_parked_or_was_skipped_is_no_difference() {
        var handling = new Tally() {
            @Override
            public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
                return event.type().equals(CANCELLED)
                        ? Mono.error(new ArithmeticException("poison"))
                        : super.handle(event, tables);
            }
        };
        log.append(unconditional(booked("a=1"), event(CANCELLED, "a=1"), booked("a=1")))
                .block(LIMIT);
        build(version(1, handling), 0);
        assertThat(ask(database, "select count(*) from parked")).isOne();
        assertThat(verified(version(1, handling)))
                .allMatch(verified -> verified.faults().isEmpty());
    }

    @Test
    void an_event_that_can_no_longer_be_handled_is_told() {
        build(TABLES, 10);
        var changed = new Projection(
                "seats", 1, TABLES.ddl(), (event, tables) -> Mono.error(new ArithmeticException("since today")));
        assertThat(verified(changed))
                .contains(new VerificationResult(
                        "seats", 10, List.of(new VerificationFault(VerificationFault.Kind.UNHANDLED, "seats", 1))));
    }

    @Test
    void tables_of_another_version_are_not_judged() {
        build(TABLES, 10);
        var next = new Projection("seats", 2, TABLES.ddl(), TABLES.handler());
        assertThat(verified(next))
                .contains(new VerificationResult(
                        "seats", 0, List.of(new VerificationFault(VerificationFault.Kind.OTHER_VERSION, "seats", 1))));
    }

    @Test
    void a_log_that_lost_events_or_tags_is_told() {
        build(TABLES, 20);
        run("alter table event disable trigger all");
        run("alter table event_tag disable trigger all");
        run("delete from event_tag where position = 3");
        run("insert into event_tag (tag, position, type) values ('made=up', 4, 'x')");
        run("delete from event where position = 5");
        assertThat(verified(TABLES).getFirst().faults())
                .contains(
                        new VerificationFault(VerificationFault.Kind.GAPS, "event", 1),
                        new VerificationFault(VerificationFault.Kind.TAGS_MISSING, "event_tag", 1),
                        new VerificationFault(VerificationFault.Kind.TAGS_SURPLUS, "event_tag", 2));
    }

    private void build(Projection projection, int events) {
        for (int i = 0; i < events; i++) {
            log.append(unconditional(booked("a=" + i % 7))).subscribe();
        }
        if (events > 0) {
            log.batches(0, 1_000)
                    .takeUntil(page -> page.getLast().position() >= events)
                    .blockLast(LIMIT);
        }
        var projections = new ProjectionEngine(database, log, List.of(projection));
        projections
                .start()
                .then(log.head())
                .flatMap(projections::reached)
                .then(projections.close())
                .block(LIMIT);
    }

    private List<VerificationResult> verified(Projection projection) {
        return Objects.requireNonNull(new Verification(database, log, List.of(projection))
                .run()
                .collectList()
                .block(LIMIT));
    }

    private void run(String sql) {
        database.use(connection -> Sql.update(connection, sql)).block(LIMIT);
    }
}
