package dev.zapis.app.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes away what is kept long enough, every hour, in batches and so many at a time: neither a statement nor a round grows with
 * what has piled up.
 */
public final class RetentionPruner {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionPruner.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /** So many batches of a place, then all others have their turn, and there is a pause. */
    private static final int MOST_BATCHES = 20;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final List<Place> places;
    private final InstantSource clock;
    private volatile Instant last = Instant.MIN;
    private volatile Instant next = Instant.MIN;

    public RetentionPruner(List<Place> places, InstantSource clock) {
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
            boolean isTime = !now.isBefore(next) || now.isBefore(last);
            if (!isTime) return Mono.just(next);
            last = now;
            next = now.plus(EVERY);
            return Flux.fromIterable(places)
                    .concatMap(RetentionPruner::isTidy)
                    .reduce(true, (all, one) -> all && one)
                    .map(all -> {
                        if (!all) next = now.plus(PAUSE);
                        return next;
                    });
        });
    }

    /** Whether nothing is left there that could be taken now. */
    private static Mono<Boolean> isTidy(Place place) {
        return place.batch()
                .repeat(MOST_BATCHES - 1L)
                .takeUntil(taken -> taken == 0)
                .collectList()
                .map(batches -> {
                    long taken = batches.stream().mapToLong(each -> each).sum();
                    if (taken > 0) LOG.info("{}: {} lines were kept long enough", place.name(), taken);
                    return batches.getLast() == 0;
                })
                .onErrorResume(failure -> {
                    LOG.warn("{} was not tidied: {}", place.name(), failure.toString());
                    return Mono.just(true);
                });
    }
}
