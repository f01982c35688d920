package dev.zapis.eventstore.projection.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.Tally;
import dev.zapis.eventstore.projection.generation.Generation;
import dev.zapis.eventstore.projection.generation.Generations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ProjectionLeaseIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 4);
    private final Generation generation = Tally.settled(database, Tally.counting());
    private final ProjectionLease first = new ProjectionLease(database, generation, "first");
    private final ProjectionLease second = new ProjectionLease(database, generation, "second");

    @AfterEach
    void close() {
        database.close().block(LIMIT);
        TestPostgres.drop(address);
    }

    @Test
    void one_at_a_time_has_the_claim() {
        assertThat(first.take().block(LIMIT)).isEqualTo(new ProjectionLease.Place(0, 0, true, false));
        StepVerifier.create(second.take()).expectComplete().verify(LIMIT);
        first.release().block(LIMIT);
        StepVerifier.create(second.take()).expectNextCount(1).expectComplete().verify(LIMIT);
        StepVerifier.create(first.renew()).expectError(LeaseLostException.class).verify(LIMIT);
    }

    @Test
    void one_that_is_built_anew_need_not_hurry_and_one_that_an_update_waits_for_must() {
        var generations = new Generations(database);
        generations.grantReplay(Tally.counting()).block(LIMIT);
        Tally.settled(database, Tally.version(2, new Tally()));
        for (Generation built : generations.of(List.of(generation.projection())).block(LIMIT)) {
            boolean isAnew = !built.live() && built.version() == generation.version();
            assertThat(new ProjectionLease(database, built, "first").take().block(LIMIT))
                    .isEqualTo(new ProjectionLease.Place(0, 0, built.live(), isAnew));
        }
    }

    @Tag("F22")
    @Test
    void what_an_owner_writes_after_its_claim_was_taken_over_is_rolled_back() throws Exception {
        first.take().block(LIMIT);
        TestPostgres.execute(address, "update token set expires = clock_timestamp() - interval '1 minute'");
        second.take().block(LIMIT);
        var stale =
                database.transact(connection -> Sql.update(connection, "insert into tally values ('stale', 1, now())")
                        .then(first.advance(connection, 0, 1)));
        StepVerifier.create(stale).expectError(LeaseLostException.class).verify(LIMIT);
        assertThat(Tally.total(database)).isZero();
        StepVerifier.create(database.transact(connection -> second.advance(connection, 0, 1)))
                .expectComplete()
                .verify(LIMIT);
    }

    @Tag("F22")
    @Test
    void an_owner_who_has_lost_count_is_stopped() {
        first.take().block(LIMIT);
        database.transact(connection -> first.advance(connection, 0, 1)).block(LIMIT);
        Mono<Void> again = database.transact(connection -> first.advance(connection, 0, 1));
        StepVerifier.create(again).expectError(LeaseLostException.class).verify(LIMIT);
    }
}
