package dev.zapis.eventstore.projection.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A rebuild rests as long as its last batch took, at most {@link #LONGEST}, where people see an older generation meanwhile: nobody
 * may wait longer for an answer because of it (W14).
 */
final class RestBetweenBatches {

    static final Duration LONGEST = Duration.ofSeconds(1);

    private RestBetweenBatches() {}

    /** Answers what the batch answers, and only when the rest is over where it is one of a rebuild's. */
    static <T> Mono<T> after(Mono<T> batch, BooleanSupplier isUnhurried) {
        return batch.elapsed(Schedulers.parallel()).flatMap(done -> {
            long rest = Math.min(done.getT1(), LONGEST.toMillis());
            Mono<T> answer = Mono.just(done.getT2());
            return rest > 0 && isUnhurried.getAsBoolean()
                    ? answer.delayElement(Duration.ofMillis(rest), Schedulers.parallel())
                    : answer;
        });
    }
}
