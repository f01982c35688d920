package dev.zapis.eventstore;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What a reader who follows the log sees. */
interface TailContract extends EventLogContract {

    @Test
    default void a_tail_has_what_was_there_and_what_comes() {
        now(log().append(unconditional(booked("a=1"), booked("a=2"))));
        StepVerifier.create(log().tail(1).map(StoredEvent::position))
                .expectNext(2L)
                .then(() -> now(log().append(unconditional(booked("a=3"), booked("a=4")))))
                .expectNext(3L, 4L)
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    default void a_tail_may_start_ahead_of_the_head() {
        now(log().append(unconditional(booked("a=1"))));
        StepVerifier.create(log().tail(1).map(StoredEvent::position))
                .expectSubscription()
                .then(() -> now(log().append(unconditional(booked("a=2")))))
                .expectNext(2L)
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    default void a_slow_reader_gets_everything() {
        now(log().append(unconditional(
                Stream.generate(() -> booked("a=1")).limit(2_500).toArray(NewEvent[]::new))));
        StepVerifier.create(log().tail(0).map(StoredEvent::position), 1)
                .expectNext(1L)
                .thenRequest(1_499)
                .expectNextCount(1_499)
                .thenRequest(Long.MAX_VALUE)
                .expectNextCount(999)
                .expectNext(2_500L)
                .thenCancel()
                .verify(LIMIT);
    }

    @Tag("F23")
    @Test
    default void under_8_writers_readers_see_positions_rise_by_1() {
        int events = 8 * 100 * 2;
        var reader = log().tail(0).map(StoredEvent::position).take(events).collectList();
        var late = log().batches(events / 2, 7)
                .concatMapIterable(list -> list)
                .map(StoredEvent::position)
                .take(events / 2)
                .collectList();
        var writers = Flux.range(0, 8)
                .flatMap(writer -> Flux.range(0, 100)
                        .concatMap(i -> log().append(unconditional(booked("w=" + writer), booked("i=" + i)))))
                .then();
        List<Long> seen = now(reader.zipWith(late, (all, half) -> {
                    assertThat(half).isEqualTo(all.subList(events / 2, events));
                    return all;
                })
                .zipWith(writers.thenReturn(true), (all, done) -> all));
        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, events).boxed().toList());
    }
}
