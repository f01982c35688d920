package dev.zapis.app.rounds;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes away what is kept long enough, every hour, in batches: no statement grows with what has piled up. */
public final class Tidying {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final List<Place> places;
    private final InstantSource clock;
    private volatile Instant last = Instant.MIN;

    public Tidying(List<Place> places, InstantSource clock) {
        this.places = List.copyOf(places);
        this.clock = clock;
    }

    /**
     * Where something piles up.
     *
     * @param batch takes away a bounded number of things and answers how many; 0 when nothing is left to take
     */
    public record Place(String name, Mono<Long> batch) {}

    /** Tidies all places where it is time to. Answers when it is next. A place that fails is left for the next time. */
    public Mono<Instant> round() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            boolean isTime = last.isBefore(now.minus(EVERY)) || last.isAfter(now);
            if (!isTime) return Mono.just(last.plus(EVERY));
            last = now;
            return Flux.fromIterable(places).concatMap(Tidying::tidied).then(Mono.just(now.plus(EVERY)));
        });
    }

    private static Mono<Long> tidied(Place place) {
        return place.batch()
                .repeat()
                .takeUntil(taken -> taken == 0)
                .reduce(0L, Long::sum)
                .doOnNext(taken -> {
                    if (taken > 0) LOG.info("{}: {} lines were kept long enough", place.name(), taken);
                })
                .onErrorResume(failure -> {
                    LOG.warn("{} was not tidied: {}", place.name(), failure.toString());
                    return Mono.empty();
                });
    }
}
