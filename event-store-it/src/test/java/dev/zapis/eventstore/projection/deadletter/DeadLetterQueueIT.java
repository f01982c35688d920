package dev.zapis.eventstore.projection.deadletter;

import static dev.zapis.eventstore.EventSamples.*;
import static dev.zapis.eventstore.projection.Tally.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.EventReaction;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.eventstore.projection.Tally;
import dev.zapis.eventstore.projection.run.BatchApplier;
import dev.zapis.eventstore.projection.run.HandlerInvoker;
import dev.zapis.eventstore.projection.run.ProjectionLease;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class DeadLetterQueueIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);

    @AfterEach
    void close() {
        log.close().then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    @Test
    void an_event_that_cannot_be_handled_is_parked_and_the_others_go_on() {
        log.append(unconditional(booked("a=1"), event("test.Poison", "a=1"), booked("a=1")))
                .block(LIMIT);
        run(new Poisoned(), 3);
        assertThat(total(database)).isEqualTo(2);
        assertThat(ask(database, "select position from parked")).isEqualTo(2);
    }

    @Test
    void a_statement_that_fails_is_parked_like_any_other_failure() {
        log.append(unconditional(booked("a=1"), event(CANCELLED, "a=1"), booked("a=1")))
                .block(LIMIT);
        run(
                new Tally() {
                    @Override
                    public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
                        var division = event.type().equals(CANCELLED) ? 0L : 1L;
                        return super.handle(event, tables)
                                .then(tables.execute("update {tally} set events = events / $1", division))
                                .then();
                    }
                },
                3);
        assertThat(total(database)).isEqualTo(2);
        assertThat(ask(database, "select count(*) from parked where reason like '%[22012]%'"))
                .isOne();
    }

    @Test
    void later_events_of_the_same_key_wait_behind_it_even_after_a_restart() {
        var byType = new Poisoned() {
            @Override
            public String key(StoredEvent event) {
                return event.type();
            }
        };
        log.append(unconditional(event("test.Poison", "a=1"), booked("a=1"), event("test.Poison", "a=1")))
                .block(LIMIT);
        run(byType, 3);
        log.append(unconditional(event("test.Poison", "a=1"))).block(LIMIT);
        run(byType, 4);
        assertThat(total(database)).isOne();
        assertThat(ask(database, "select count(*) from parked where reason = 'waits for an earlier one'"))
                .isEqualTo(2);
    }

    @Test
    void a_reaction_that_cannot_tell_the_key_of_an_event_parks_that_one_and_goes_on() {
        var reaction = new EventReaction() {
            @Override
            public String key(StoredEvent event) {
                if (event.type().equals(CANCELLED)) throw new IllegalStateException("no key");
                return event.type();
            }

            @Override
            public Mono<Void> react(StoredEvent event) {
                return event.type().equals("test.Poison")
                        ? Mono.error(new IllegalStateException("poisoned"))
                        : Mono.empty();
            }

            @Override
            public void parked(StoredEvent event, Throwable failure) {}
        };
        var projections = new ProjectionEngine(database, log, List.of(Projection.ofReaction("reaction", reaction)));
        projections.start().block(LIMIT);
        log.append(unconditional(event("test.Poison", "a=1"), event(CANCELLED, "a=1"), booked("a=1")))
                .then(projections.reached(3))
                .then(projections.close())
                .block(LIMIT);
        assertThat(ask(database, "select count(*) from parked where position in (1, 2)"))
                .isEqualTo(2);
        assertThat(ask(database, "select count(*) from parked")).isEqualTo(2);
    }

    @Test
    void what_the_tables_refuse_at_the_commit_only_is_parked_too() {
        log.append(unconditional(booked("a=1"), event(CANCELLED, "a=1"), booked("a=1")))
                .block(LIMIT);
        var late = "create table {once} (n bigint unique deferrable initially deferred)";
        var twice = new Projection("once", 1, late, (event, tables) -> tables.execute(
                        "insert into {once} select $1 from generate_series(1, $2)",
                        event.position(),
                        event.type().equals(CANCELLED) ? 2 : 1)
                .then());
        var projections = new ProjectionEngine(database, log, List.of(twice));
        projections
                .start()
                .then(projections.reached(3))
                .then(projections.close())
                .block(LIMIT);
        assertThat(ask(database, "select position from parked")).isEqualTo(2);
        assertThat(ask(database, "select count(*) from once where n = 3")).isOne();
    }

    @Test
    void handling_that_never_ends_is_ended_and_writes_nothing_afterwards() {
        log.append(unconditional(booked("a=1"))).block(LIMIT);
        var late = Sinks.<Void>empty();
        var stuck = version(1, new Tally() {
            @Override
            public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
                return late.asMono().then(super.handle(event, tables));
            }
        });
        var generation = Tally.settled(database, stuck);
        var lease = new ProjectionLease(database, generation, "me");
        var invoker = new HandlerInvoker(stuck.handler(), generation.number(), Duration.ofMillis(50));
        var applier = new BatchApplier(database, lease, invoker, new DeadLetterQueue(database, generation));
        lease.take()
                .then(log.source(everything()))
                .flatMap(all -> applier.take(all.events()))
                .block(LIMIT);
        late.tryEmitEmpty();
        assertThat(total(database)).isZero();
        assertThat(ask(database, "select count(*) from parked where reason like '%Timeout%'"))
                .isOne();
    }

    private void run(Tally handling, long until) {
        var projections = new ProjectionEngine(database, log, List.of(version(1, handling)));
        projections
                .start()
                .then(projections.reached(until))
                .then(projections.close())
                .block(LIMIT);
    }

    private static class Poisoned extends Tally {
        @Override
        public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
            var counted = super.handle(event, tables);
            return event.type().equals("test.Poison")
                    ? counted.then(Mono.error(new ArithmeticException("poison")))
                    : counted;
        }
    }
}
