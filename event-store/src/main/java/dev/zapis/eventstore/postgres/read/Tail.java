package dev.zapis.eventstore.postgres.read;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.cache.RecentEventCache;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One reader's way along the log, page by page, as fast as the reader asks and the head rises: from memory where it reaches. */
public record Tail(EventReader reader, RecentEventCache cache, HeadTracker tracker, int most) {

    public static final int PAGE = 1_000;

    private static final int STRETCH = 16;
    private static final int AT_ONCE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    public Flux<List<StoredEvent>> after(long start) {
        return Flux.defer(() -> {
                    var cursor = new AtomicLong(start);
                    return tracker.rising().concatMap(head -> upToHead(cursor), 1);
                })
                .takeUntilOther(tracker.closed())
                .concatWith(Flux.never());
    }

    private Flux<List<StoredEvent>> upToHead(AtomicLong cursor) {
        return Flux.defer(() -> cursor.get() < tracker.head() ? next(cursor) : Flux.<List<StoredEvent>>empty())
                .repeat(() -> cursor.get() < tracker.head());
    }

    private Flux<List<StoredEvent>> next(AtomicLong cursor) {
        var page = cache.page(cursor.get(), most);
        return (page.isEmpty() ? stored(cursor.get()) : Flux.just(page))
                .doOnNext(read -> cursor.set(read.getLast().position()));
    }

    /** Some pages that memory does not reach back to: while the reader has one, the one after it is read. */
    private Flux<List<StoredEvent>> stored(long after) {
        long whole = (Math.min(tracker.head(), cache.floor()) - after) / most;
        return whole < 2
                ? page(after, 1).flux()
                : Flux.range(0, (int) Math.min(whole, STRETCH))
                        .flatMapSequential(i -> page(after + (long) i * most, most), AT_ONCE, 1);
    }

    /** Positions have no gaps: a page that doesn't begin where it should, or has too little, is not the log's. */
    private Mono<List<StoredEvent>> page(long after, int least) {
        return Mono.defer(() -> reader.page(after, most))
                .doOnNext(page -> {
                    if (page.size() < least || page.getFirst().position() != after + 1) {
                        throw new IllegalStateException("an event after position " + after + " is missing");
                    }
                })
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(50))
                        .maxBackoff(Duration.ofSeconds(1))
                        .doBeforeRetry(again -> LOG.warn(
                                "the tail reads again: {}", again.failure().toString())));
    }
}
