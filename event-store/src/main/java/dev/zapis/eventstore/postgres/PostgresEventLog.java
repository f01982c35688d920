package dev.zapis.eventstore.postgres;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.append.AppendValidator;
import dev.zapis.eventstore.postgres.append.BatchOutcomePruner;
import dev.zapis.eventstore.postgres.append.GroupCommitAppender;
import dev.zapis.eventstore.postgres.append.PostgresAppendChannel;
import dev.zapis.eventstore.postgres.cache.RecentEventCache;
import dev.zapis.eventstore.postgres.read.EventReader;
import dev.zapis.eventstore.postgres.read.HeadTracker;
import dev.zapis.eventstore.postgres.read.SourceBatcher;
import dev.zapis.eventstore.postgres.read.Tail;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The event log in PostgreSQL: any number of instances may share it, each with the newest events in its memory. */
public final class PostgresEventLog implements EventLog {

    private static final int MOST_IN_MEMORY = 100_000;
    private static final long MOST_BYTES_IN_MEMORY = 64L << 20;

    private final RecentEventCache cache = new RecentEventCache(MOST_IN_MEMORY, MOST_BYTES_IN_MEMORY);
    private final AtomicLong contradicting = new AtomicLong();
    private final LongAdder conflicts = new LongAdder();
    private final GroupCommitAppender appender;
    private final EventReader reader;
    private final SourceBatcher batcher;
    private final HeadTracker tracker;
    private final BatchOutcomePruner pruner;

    private PostgresEventLog(Database database) {
        this.appender = new GroupCommitAppender(
                new PostgresAppendChannel(database), cache, database.limits().append());
        this.reader = new EventReader(database);
        this.batcher = new SourceBatcher(database, reader);
        this.tracker = new HeadTracker(database, cache, appender.ids());
        this.pruner = new BatchOutcomePruner(database);
    }

    /** The log in a database whose schema is there. */
    public static PostgresEventLog open(Database database) {
        return new PostgresEventLog(database);
    }

    @Override
    public Mono<Long> append(Append append) {
        return appender.append(append).doOnError(AppendConflictException.class, this::contradicted);
    }

    private void contradicted(AppendConflictException conflict) {
        conflicts.increment();
        contradicting.accumulateAndGet(conflict.position(), Math::max);
    }

    /** How many appends of this instance were contradicted by what others had recorded. */
    public long conflicts() {
        return conflicts.sum();
    }

    /** From memory where it reaches back so far and has all that an append was ever refused for. */
    @Override
    public Mono<SourcingResult> source(Criteria criteria, long after) {
        return Mono.defer(() -> {
            AppendValidator.check(criteria);
            var known = tracker.isCurrent(contradicting.get()) ? cache.source(criteria, after) : null;
            return known == null ? batcher.source(criteria, after) : Mono.just(known);
        });
    }

    @Override
    public Mono<SourcingResult> fresh(Criteria criteria, long after) {
        return Mono.defer(() -> {
            AppendValidator.check(criteria);
            return batcher.source(criteria, after);
        });
    }

    @Override
    public Flux<StoredEvent> tail(long after) {
        return batches(after, Tail.PAGE).concatMapIterable(page -> page, 1);
    }

    @Override
    public Flux<List<StoredEvent>> batches(long after, int most) {
        return new Tail(reader, cache, tracker, Math.min(most, Tail.PAGE)).after(after);
    }

    @Override
    public Mono<Long> head() {
        return reader.head();
    }

    @Override
    public Mono<byte[]> dataKey(String subject) {
        return reader.dataKey(subject);
    }

    /** Drops the subject's data key from memory; for when it has been destroyed in the database. */
    public void forget(String subject) {
        cache.forget(subject);
    }

    /** Completes when the log has become shorter than it was: the database is an older copy of itself now. */
    public Mono<Void> wentBackwards() {
        return tracker.backwards();
    }

    /**
     * Refuses new appends, brings those accepted to their end, and ends the tails' shared connection; tails fall silent. The
     * database stays open.
     */
    public Mono<Void> close() {
        return Mono.fromRunnable(pruner::close)
                .then(appender.close())
                .then(batcher.close())
                .then(tracker.close());
    }
}
