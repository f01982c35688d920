package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One instance's view of a shared log: its memory can be stopped at a position, while the database goes on. */
final class StaleEventLog implements EventLog {

    final AtomicInteger freshlyAsked = new AtomicInteger();
    final AtomicInteger appends = new AtomicInteger();

    private final EventLog shared;
    private final AtomicLong memoryEnd = new AtomicLong(Long.MAX_VALUE);

    StaleEventLog(EventLog shared) {
        this.shared = shared;
    }

    /** From now on memory learns nothing. */
    void stopMemoryAt(long position) {
        memoryEnd.set(position);
    }

    @Override
    public Mono<Long> append(Append append) {
        appends.incrementAndGet();
        return shared.append(append);
    }

    @Override
    public Mono<SourcingResult> source(Criteria criteria, long after) {
        long end = memoryEnd.get();
        return shared.source(criteria, after)
                .map(all -> new SourcingResult(
                        Math.min(all.head(), end),
                        all.events().stream()
                                .filter(event -> event.position() <= end)
                                .toList()));
    }

    @Override
    public Mono<SourcingResult> fresh(Criteria criteria, long after) {
        freshlyAsked.incrementAndGet();
        return shared.fresh(criteria, after);
    }

    @Override
    public Flux<StoredEvent> tail(long after) {
        return shared.tail(after);
    }

    @Override
    public Mono<Long> head() {
        return shared.head();
    }

    @Override
    public Mono<byte[]> dataKey(String subject) {
        return shared.dataKey(subject);
    }
}
