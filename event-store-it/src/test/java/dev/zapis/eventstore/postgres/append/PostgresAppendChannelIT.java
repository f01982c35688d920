package dev.zapis.eventstore.postgres.append;

import static dev.zapis.eventstore.EventSamples.*;
import static dev.zapis.eventstore.postgres.append.BatchSamples.batch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What memory would have answered already: the database decides the same, by its function for one event and that for many. */
class PostgresAppendChannelIT {

    static final List<Arguments> ASKED = List.of(
            Arguments.of("everything", 1, everything()),
            Arguments.of("nothing", -1, nothing()),
            Arguments.of("a tag", 1, tagged("a=1")),
            Arguments.of("another tag", -1, tagged("z=1")),
            Arguments.of("all of two tags", 1, tagged("a=1", "b=1")),
            Arguments.of("one of two tags", -1, tagged("a=1", "z=1")),
            Arguments.of("a type", 2, typed(CANCELLED)),
            Arguments.of("either type", 1, typed(CANCELLED, BOOKED)),
            Arguments.of("a tag and its type", 1, taggedAndTyped("a=1", BOOKED)),
            Arguments.of("a tag and another type", -1, taggedAndTyped("a=1", CANCELLED)),
            Arguments.of("the second item", 2, either(Set.of("z=1"), Set.of(), Set.of(), Set.of(CANCELLED))),
            Arguments.of("the lower of two", 1, either(Set.of("c=1"), Set.of(), Set.of("a=1"), Set.of(BOOKED))),
            Arguments.of("everything or a tag", 1, either(Set.of(), Set.of(), Set.of("z=1"), Set.of())),
            Arguments.of("a separator of the function's own", -1, tagged("a=1\u001eb=1")));

    static final List<Arguments> ONCE = List.of(
            Arguments.of(-1, Set.of("z=1")), Arguments.of(1, Set.of("a=1")), Arguments.of(2, Set.of("z=1", "c=1")));

    static final List<Integer> SIZES = List.of(1, 2);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 4);
    private final PostgresAppendChannel channel = new PostgresAppendChannel(database);

    @BeforeEach
    void twoEvents() {
        sent(unconditional(booked("a=1", "b=1")));
        sent(unconditional(event(CANCELLED, "c=1")));
    }

    @AfterEach
    void close() {
        channel.close().then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ASKED")
    void a_condition(String name, long conflict, Criteria condition) {
        var single = sent(append(condition, 0, booked("n=1")));
        assertThat(single.conflicts()).containsExactly(conflict);
        assertThat(single.first()).isEqualTo(conflict < 0 ? 3 : 0);
        long next = conflict < 0 ? 4 : 3;
        var pair = sent(append(condition, 0, booked("n=2"), booked("n=3")));
        assertThat(pair.conflicts()).containsExactly(conflict);
        assertThat(pair.first()).isEqualTo(conflict < 0 ? next : 0);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ASKED")
    void a_condition_that_looks_at_nothing_holds(String name, long conflict, Criteria condition) {
        assertThat(sent(append(condition, 2, booked("n=1"))).first()).isEqualTo(3);
    }

    @ParameterizedTest
    @FieldSource("ONCE")
    void a_tag_that_comes_once(long conflict, Set<String> once) {
        var single = new Append(List.of(booked("n=1")), nothing(), 2, once, List.of());
        var pair = new Append(List.of(booked("n=2"), booked("n=3")), nothing(), 2, once, List.of());
        assertThat(Stream.of(single, pair).map(this::sent).map(settled -> settled.conflicts()[0]))
                .containsOnly(conflict);
    }

    @Tag("F7")
    @ParameterizedTest
    @FieldSource("SIZES")
    void what_was_recorded_is_told_again_and_can_not_be_given_up(int events) {
        var batch = batch(append(tagged("n=1"), 2, some(events)));
        assertThat(first(channel.send(batch))).isEqualTo(3);
        assertThat(first(channel.send(batch))).isEqualTo(3);
        assertThat(first(channel.giveUp(batch))).isEqualTo(3);
        assertThat(sent(unconditional(booked("n=2"))).first()).isEqualTo(3 + events);
    }

    @Tag("F7")
    @ParameterizedTest
    @FieldSource("SIZES")
    void what_has_lost_loses_again_and_is_given_up(int events) {
        var batch = batch(append(tagged("a=1"), 0, some(events)));
        for (int time = 0; time < 2; time++) {
            assertThat(Objects.requireNonNull(channel.send(batch).block(LIMIT)).conflicts())
                    .containsExactly(1);
        }
        assertThat(channel.giveUp(batch).map(Batch.Settled::first).blockOptional(LIMIT))
                .isIn(Optional.empty(), Optional.of(0L));
        assertThat(sent(unconditional(booked("n=2"))).first()).isEqualTo(3);
    }

    @Tag("F7")
    @ParameterizedTest
    @FieldSource("SIZES")
    void what_was_given_up_is_not_recorded_however_late_it_comes(int events) {
        var batch = batch(append(tagged("n=1"), 2, some(events)));
        assertThat(channel.giveUp(batch).blockOptional(LIMIT)).isEmpty();
        for (boolean before : new boolean[] {false, true}) {
            batch.sent().set(before);
            StepVerifier.create(channel.send(batch))
                    .expectError(R2dbcException.class)
                    .verify(LIMIT);
        }
        assertThat(sent(unconditional(booked("n=2"))).first()).isEqualTo(3);
    }

    @Tag("F7")
    @ParameterizedTest
    @FieldSource("SIZES")
    void a_first_sending_that_comes_after_the_second_is_refused(int events) {
        var batch = batch(append(tagged("n=1"), 2, some(events)));
        batch.sent().set(true);
        assertThat(first(channel.send(batch))).isEqualTo(3);
        batch.sent().set(false);
        StepVerifier.create(channel.send(batch))
                .expectError(R2dbcException.class)
                .verify(LIMIT);
        assertThat(sent(unconditional(booked("n=2"))).first()).isEqualTo(3 + events);
    }

    private static NewEvent[] some(int events) {
        return Stream.generate(() -> booked("n=1")).limit(events).toArray(NewEvent[]::new);
    }

    private static long first(Mono<Batch.Settled> settled) {
        return Objects.requireNonNull(settled.block(LIMIT)).first();
    }

    private Batch.Settled sent(Append append) {
        return Objects.requireNonNull(channel.send(batch(append)).block(LIMIT));
    }

    private static Criteria either(Set<String> tags, Set<String> types, Set<String> others, Set<String> otherTypes) {
        return new Criteria(List.of(new Criterion(tags, types), new Criterion(others, otherTypes)));
    }
}
