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

/** One reader's way along the log, page by page, as fast as the reader asks and the head rises. */
record Tail(Reads reads, Heads heads, int most) {

    static final int PAGE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    Flux<List<StoredEvent>> after(long start) {
        return Flux.defer(() -> {
                    var cursor = new AtomicLong(start);
                    return heads.rising().concatMap(head -> upTo(head, cursor), 1);
                })
                .takeUntilOther(heads.closed())
                .concatWith(Flux.never());
    }

    private Flux<List<StoredEvent>> upTo(long head, AtomicLong cursor) {
        return Flux.defer(() -> cursor.get() < head ? next(cursor) : Mono.<List<StoredEvent>>empty())
                .repeat(() -> cursor.get() < head);
    }

    /** Positions have no gaps: a page that doesn't go on where the last one ended is not the log's. */
    private Mono<List<StoredEvent>> next(AtomicLong cursor) {
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
