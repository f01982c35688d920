package dev.zapis.eventstore.postgres;

import dev.zapis.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One reader's way along the log, page by page, as fast as the reader asks and the head rises: from memory where it reaches. */
record Tail(Reads reads, Recent recent, Feed feed, int most) {

    static final int PAGE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    Flux<List<StoredEvent>> after(long start) {
        return Flux.defer(() -> {
                    var cursor = new AtomicLong(start);
                    return feed.rising().concatMap(head -> upToHead(cursor), 1);
                })
                .takeUntilOther(feed.closed())
                .concatWith(Flux.never());
    }

    private Flux<List<StoredEvent>> upToHead(AtomicLong cursor) {
        return Flux.defer(() -> cursor.get() < feed.head() ? next(cursor) : Mono.<List<StoredEvent>>empty())
                .repeat(() -> cursor.get() < feed.head());
    }

    private Mono<List<StoredEvent>> next(AtomicLong cursor) {
        var page = recent.page(cursor.get(), most);
        if (page.isEmpty()) {
            return stored(cursor);
        }
        cursor.set(page.getLast().position());
        return Mono.just(page);
    }

    /** Positions have no gaps: a page that doesn't go on where the last one ended is not the log's. */
    private Mono<List<StoredEvent>> stored(AtomicLong cursor) {
        return Mono.defer(() -> reads.page(cursor.get(), most))
                .doOnNext(page -> {
                    if (page.isEmpty() || page.getFirst().position() != cursor.get() + 1) {
                        throw new IllegalStateException("the event after position " + cursor.get() + " is missing");
                    }
                })
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(50))
                        .maxBackoff(Duration.ofSeconds(1))
                        .doBeforeRetry(again -> LOG.warn(
                                "the tail reads again: {}", again.failure().toString())))
                .doOnNext(page -> cursor.set(page.getLast().position()));
    }
}
