package dev.zapis.eventstore.postgres.read;

import dev.zapis.eventstore.postgres.AppendNotification;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.postgres.append.BatchIds;
import dev.zapis.eventstore.postgres.cache.RecentEventCache;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Keeps an instance's memory of the newest events up to date, for all its readers over one connection: by its own appends, by
 * NOTIFY, and by asking for the head every second. The question is the safety net for lost notifications, and its time limit
 * notices a dead connection.
 */
public final class HeadTracker {

    private static final Logger LOG = LoggerFactory.getLogger(HeadTracker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    /** For so long after the database's word memory is taken for current. */
    private static final long CURRENT = Duration.ofSeconds(3).toNanos();
    /** Who is further behind begins anew so far below the head. */
    private static final int WORTH_CATCHING_UP = 10_000;

    private final Mono<PostgresqlConnection> connecting;
    private final RecentEventCache cache;
    private final BatchIds own;
    // Sets of listeners rather than a sink: they are told by several threads at once.
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    private final AtomicLong stored = new AtomicLong(-1);
    private final AtomicBoolean started = new AtomicBoolean();
    private final Sinks.Empty<Void> closed = Sinks.empty();
    private final Sinks.Empty<Void> backwards = Sinks.empty();
    private volatile long asked = System.nanoTime() - 2 * CURRENT;

    public HeadTracker(Database database, RecentEventCache cache, BatchIds own) {
        this.connecting = database.dedicated("tail");
        this.cache = cache;
        this.own = own;
        cache.whenRisen(this::tell);
    }

    /** Tells each time that the head may have risen; what a slow reader misses is left out. */
    Flux<Long> rising() {
        return Flux.<Long>create(this::inform, FluxSink.OverflowStrategy.LATEST).publishOn(Schedulers.parallel(), 1);
    }

    /** The newest position known. */
    long head() {
        return Math.max(cache.head(), stored.get());
    }

    /** Whether memory has every event up to this position, and all that the database had a moment ago. */
    public boolean isCurrent(long position) {
        start();
        return System.nanoTime() - asked < CURRENT && cache.head() >= Math.max(position, stored.get());
    }

    /** Completes when the database's head is lower than it was: then it is an older copy, and memory is of no use. */
    public Mono<Void> backwards() {
        return backwards.asMono();
    }

    /** Completes when the log is closed. */
    Mono<Void> closed() {
        return closed.asMono();
    }

    public Mono<Void> close() {
        return Mono.fromRunnable(closed::tryEmitEmpty);
    }

    private void inform(FluxSink<Long> sink) {
        Runnable reader = () -> sink.next(head());
        readers.add(reader);
        sink.onDispose(() -> readers.remove(reader));
        start();
        reader.run();
    }

    private void tell() {
        readers.forEach(Runnable::run);
    }

    private void start() {
        if (!started.get() && started.compareAndSet(false, true)) {
            Flux.usingWhen(connecting, this::listen, HeadTracker::part)
                    .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(50))
                            .maxBackoff(Duration.ofSeconds(1))
                            .transientErrors(true)
                            .doBeforeRetry(again -> LOG.warn(
                                    "the tail connects anew: {}",
                                    again.failure().toString())))
                    .takeUntilOther(closed.asMono())
                    .subscribe();
        }
    }

    private Flux<Long> listen(PostgresqlConnection connection) {
        return Sql.row(connection, "select event_channel()", row -> Sql.present(row.get(0, String.class)))
                .flatMap(channel -> Sql.update(connection, "listen " + channel))
                .timeout(ANSWER_LIMIT)
                .thenMany(Flux.merge(notified(connection), polled())
                        .concatMap(known -> known > 0 ? upTo(known, connection) : ask(connection), 1));
    }

    /** The driver drops notifications that nobody has asked for, so the demand is unbounded. */
    private Flux<Long> notified(PostgresqlConnection connection) {
        return connection
                .getNotifications()
                .map(notification -> AppendNotification.read(Sql.present(notification.getParameter())))
                .filter(recorded -> !own.isOne(recorded.batch()))
                .map(AppendNotification::last)
                .onBackpressureLatest()
                .concatWith(Mono.error(() -> new IllegalStateException("the server ended the notifications")));
    }

    private static Flux<Long> polled() {
        return Flux.interval(Duration.ZERO, POLL).onBackpressureDrop().map(tick -> 0L);
    }

    private Mono<Long> ask(PostgresqlConnection connection) {
        return Mono.defer(() -> {
            long known = cache.head();
            long now = System.nanoTime();
            return EventReader.head(connection)
                    .timeout(ANSWER_LIMIT)
                    .flatMap(head -> compare(known, head, connection))
                    .doOnNext(head -> asked = now);
        });
    }

    private Mono<Long> compare(long known, long head, PostgresqlConnection connection) {
        if (head < Math.max(known, stored.get()) && cache.floor() < Long.MAX_VALUE) {
            LOG.error("the log ended at {} and ends at {} now: it is an older copy", known, head);
            cache.end();
            backwards.tryEmitEmpty();
        }
        return upTo(head, connection);
    }

    /** Reads what memory lacks up to this position. */
    private Mono<Long> upTo(long head, PostgresqlConnection connection) {
        if (head - cache.head() > WORTH_CATCHING_UP) {
            cache.restart(head - WORTH_CATCHING_UP);
        }
        stored.accumulateAndGet(head, Math::max);
        tell();
        return Mono.defer(() -> page(head, connection))
                .repeat(() -> cache.head() < head && cache.floor() < Long.MAX_VALUE)
                .then(Mono.just(head));
    }

    private Mono<Void> page(long head, PostgresqlConnection connection) {
        long from = cache.head();
        if (from >= head || cache.floor() == Long.MAX_VALUE) {
            return Mono.empty();
        }
        return EventReader.page(connection, from, Math.min(Tail.PAGE, head - from))
                .timeout(ANSWER_LIMIT)
                .doOnNext(page -> {
                    if (!cache.add(page) || page.isEmpty()) {
                        throw new IllegalStateException("the event after position " + from + " is missing");
                    }
                })
                .then();
    }

    private static Mono<Void> part(PostgresqlConnection connection) {
        return connection.close().timeout(ANSWER_LIMIT).onErrorComplete();
    }
}
