package dev.zapis.eventstore.identity;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.identity.StoreRolledBackException.Sign;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Tag("F36")
@Tag("F27")
class StoreIdentityIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final ProjectionHandler COUNTING = (event, tables) ->
            tables.execute("insert into {seen} values ($1)", event.position()).then();

    private final DatabaseAddress address = TestPostgres.fresh();
    private Database database = TestPostgres.open(address, 4);
    private StoreIdentity identity = new StoreIdentity(database);

    @AfterEach
    void close() {
        database.close().block(LIMIT);
        TestPostgres.drop(address);
    }

    @Test
    void a_store_that_went_on_is_the_same() {
        var first = check(null);
        append(3);
        assertThat(check(first)).isEqualTo(new StoreCheckpoint(first.incarnation(), 3));
    }

    @Test
    void an_instance_that_follows_the_log_is_counted() {
        assertThat(identity.instances().block(LIMIT)).isZero();
        var log = PostgresEventLog.open(database);
        var following = log.tail(0).subscribe();
        append(1);
        await().atMost(LIMIT)
                .until(() -> Long.valueOf(1).equals(identity.instances().block(LIMIT)));
        following.dispose();
        log.close().block(LIMIT);
    }

    @Test
    void an_older_copy_is_told_by_the_head_that_was_seen_and_once_accepted_it_is_the_store() throws Exception {
        append(3);
        project(3);
        copyTo("older");
        append(2);
        var seen = project(5);
        replaceBy("older");
        var refused = refusal(seen);
        assertThat(refused.sign()).isEqualTo(Sign.EVENTS_MISSING);
        assertThat(refused.before()).isEqualTo(seen);
        assertThat(refused.now()).isEqualTo(new StoreCheckpoint(seen.incarnation(), 3));
        var accepted = Objects.requireNonNull(identity.begin().block(LIMIT));
        assertThat(accepted.head()).isEqualTo(3);
        assertThat(check(seen)).isEqualTo(accepted).isNotEqualTo(seen);
        append(1);
        assertThat(project(4).head()).isEqualTo(4);
        assertThat(TestPostgres.ask(address, "select string_agg(position::text, ',' order by position) from seen"))
                .isEqualTo("1,2,3,4");
    }

    @Test
    void a_copy_from_before_an_accepted_restore_is_told_though_its_head_is_higher() throws Exception {
        append(5);
        copyTo("other");
        var accepted = Objects.requireNonNull(identity.begin().block(LIMIT));
        replaceBy("other");
        append(5);
        assertThat(refusal(accepted).sign()).isEqualTo(Sign.OTHER_STORE);
    }

    @Test
    void without_a_memory_projections_that_know_more_than_the_log_tell_it() throws Exception {
        append(3);
        project(3);
        TestPostgres.execute(address, "update token set position = 4");
        assertThat(refusal(null).sign()).isEqualTo(Sign.PROJECTIONS_AHEAD);
        TestPostgres.execute(address, "update token set position = 3");
        check(null);
        TestPostgres.execute(address, "update token set incarnation = '" + UUID.randomUUID() + "'");
        assertThat(refusal(null).sign()).isEqualTo(Sign.PROJECTIONS_OF_OTHER_STORE);
        identity.begin().block(LIMIT);
        check(null);
        assertThat(TestPostgres.ask(address, "select count(*) from pg_class where relname like 'seen%'"))
                .isEqualTo("0");
    }

    @Test
    void while_running_a_higher_head_is_told_and_a_lower_one_is_an_error() {
        append(1);
        StepVerifier.create(identity.watch(check(null), SOON).map(StoreCheckpoint::head))
                .then(() -> append(1))
                .expectNext(2L)
                .then(() -> loseNewest())
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(StoreRolledBackException.class, copy -> assertThat(copy.sign())
                                .isEqualTo(Sign.EVENTS_MISSING)))
                .verify(LIMIT);
    }

    @Test
    void while_running_a_database_that_does_not_answer_is_no_news() {
        StepVerifier.create(identity.watch(check(null), SOON).map(StoreCheckpoint::head))
                .then(() -> TestPostgres.cut(address, "zapis"))
                .then(() -> append(1))
                .expectNext(1L)
                .thenCancel()
                .verify(LIMIT);
    }

    private StoreCheckpoint check(@Nullable StoreCheckpoint before) {
        return Objects.requireNonNull(identity.check(before).block(LIMIT));
    }

    private StoreRolledBackException refusal(@Nullable StoreCheckpoint before) {
        return Objects.requireNonNull(catchThrowableOfType(StoreRolledBackException.class, () -> check(before)));
    }

    private void append(int events) {
        var log = PostgresEventLog.open(database);
        Flux.range(0, events)
                .concatMap(i -> log.append(unconditional(booked("a=1"))))
                .then(log.close())
                .block(LIMIT);
    }

    private StoreCheckpoint project(long upTo) {
        var log = PostgresEventLog.open(database);
        var projection = new Projection("seen", 1, "create table {seen} (position bigint primary key)", COUNTING);
        var projections = new ProjectionEngine(database, log, List.of(projection));
        projections
                .start()
                .then(Mono.defer(() -> projections.reached(upTo)))
                .then(projections.close())
                .then(log.close())
                .block(LIMIT);
        return check(null);
    }

    private void loseNewest() {
        try {
            TestPostgres.execute(
                    address,
                    "set session_replication_role = replica; delete from event where position = 2;"
                            + " delete from event_tag where position = 2");
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void copyTo(String name) throws Exception {
        cutOff();
        onServer("create database " + named(name) + " owner " + address.user() + " template " + address.database());
        open();
    }

    private void replaceBy(String name) throws Exception {
        cutOff();
        TestPostgres.drop(address);
        onServer("alter database " + named(name) + " rename to " + address.database());
        open();
    }

    private String named(String name) {
        return name + address.database();
    }

    private void cutOff() {
        database.close().block(LIMIT);
        TestPostgres.cut(address, "zapis tail");
    }

    private void open() {
        database = TestPostgres.open(address, 4);
        identity = new StoreIdentity(database);
    }

    private void onServer(String sql) throws Exception {
        var server = new DatabaseAddress(
                address.host(),
                address.port(),
                "postgres",
                address.user(),
                address.password(),
                address.sslMode(),
                null);
        TestPostgres.execute(server, sql);
    }
}
