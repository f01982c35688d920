package dev.zapis.eventstore;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writers who decide on the same facts at the same time. */
interface RaceContract extends EventLogContract {

    @Tag("F1")
    @ParameterizedTest
    @CsvSource({"16, 400", "64, 200"})
    default void of_racers_released_together_exactly_one_wins(int racers, int rounds) {
        for (int round = 0; round < due(rounds); round++) {
            var tag = "slot=" + round;
            long head = now(log().head());
            assertThat(winners(racers, log().append(append(tagged(tag), head, booked(tag)))))
                    .isOne();
        }
    }

    @Tag("F1")
    @ParameterizedTest
    @CsvSource({"16, 150", "64, 50"})
    default void of_racers_who_come_late_to_the_facts_exactly_one_wins(int racers, int rounds) {
        for (int round = 0; round < due(rounds); round++) {
            var tag = "slot=" + round;
            var decision = pause().then(Mono.defer(() -> log().source(tagged(tag))))
                    .filter(known -> known.events().isEmpty())
                    .flatMap(known -> log().append(append(tagged(tag), known.head(), booked(tag))));
            assertThat(winners(racers, decision)).isOne();
        }
    }

    @Tag("F1")
    @ParameterizedTest
    @CsvSource({"16, 150", "64, 50"})
    default void of_racers_who_dawdle_after_the_facts_exactly_one_wins(int racers, int rounds) {
        for (int round = 0; round < due(rounds); round++) {
            var tag = "slot=" + round;
            var decision = Mono.defer(() -> log().source(tagged(tag)))
                    .delayUntil(known -> pause())
                    .filter(known -> known.events().isEmpty())
                    .flatMap(known -> log().append(append(tagged(tag), known.head(), booked(tag))));
            assertThat(winners(racers, decision)).isOne();
        }
    }

    @Tag("F2")
    @Test
    default void two_who_each_rely_on_what_the_other_changes_never_both_win() {
        for (int round = 0; round < 200; round++) {
            var x = "x=" + round;
            var y = "y=" + round;
            long head = now(log().head());
            var both = Flux.just(append(tagged(x), head, booked(y)), append(tagged(y), head, booked(x)))
                    .flatMap(skewed -> attempt(log().append(skewed)));
            assertThat(now(both.reduce(Long::sum))).isOne();
        }
    }

    /** 1,000 rounds in all with {@code -Dfaults=long}, else a tenth of them. */
    private static int due(int rounds) {
        return "long".equals(System.getProperty("faults")) ? rounds : rounds / 10;
    }

    private long winners(int racers, Mono<Long> decision) {
        return now(Flux.range(0, racers).flatMap(i -> attempt(decision), racers).reduce(Long::sum));
    }

    private static Mono<Long> attempt(Mono<Long> decision) {
        return decision.map(won -> 1L)
                .onErrorReturn(AppendConflictException.class, 0L)
                .defaultIfEmpty(0L)
                .subscribeOn(Schedulers.parallel());
    }

    private static Mono<Long> pause() {
        return Mono.defer(
                () -> Mono.delay(Duration.ofNanos(ThreadLocalRandom.current().nextLong(3_000_000))));
    }
}
