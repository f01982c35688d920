package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.run.ProjectionRunner;
import dev.zapis.eventstore.projection.run.RisingPosition;
import dev.zapis.eventstore.projection.run.Watchdog;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Where the newest event is that feeds each projection, whoever recorded it: a projection that shows it shows all that there is for
 * it, however far the log has gone on.
 */
public final class FeedTracker {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTracker.class);

    private static final int BATCH = 1_000;

    /** The log may lose its way for a moment: then whoever asks gets the position itself. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final EventLog log;
    private final LongFunction<Mono<Map<String, Long>>> newestByType;
    private final Duration timeout;
    private final Map<String, Projection> projections;
    private final Map<String, AtomicLong> newest = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> fedByType = new ConcurrentHashMap<>();
    private final RisingPosition known = new RisingPosition();
    private final List<Runnable> reactions = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Disposable> following = new AtomicReference<>();

    /** @param patience the way to the log is opened anew when its events have not come for so long */
    FeedTracker(
            EventLog log,
            LongFunction<Mono<Map<String, Long>>> newestByType,
            Collection<Projection> projections,
            Duration timeout) {
        this.log = log;
        this.timeout = timeout;
        this.newestByType = newestByType;
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, each -> each));
        this.projections.keySet().forEach(name -> newest.put(name, new AtomicLong()));
    }

    static FeedTracker of(Database database, EventLog log, Collection<Projection> projections, Duration timeout) {
        return new FeedTracker(log, head -> NewestByType.upTo(database, head), projections, timeout);
    }

    /**
     * For each projection the position of the newest event up to this one that feeds it, without those that nothing feeds; this
     * one itself where that can't be told.
     */
    public Mono<Map<String, Long>> upTo(long position) {
        return Mono.defer(() -> {
            follow();
            return known.reached(position)
                    .map(there -> true)
                    .timeout(PATIENCE, Mono.just(false))
                    .map(isKnown -> upTo(position, isKnown));
        });
    }

    private Map<String, Long> upTo(long position, boolean isKnown) {
        Map<String, Long> all = new HashMap<>();
        newest.forEach((projection, at) -> {
            long fed = isKnown ? Math.min(position, at.get()) : position;
            if (fed > 0) all.put(projection, fed);
        });
        return all;
    }

    /** The projections that an append up to this position feeds: known at once, before the log has come by with it. */
    public Map<String, Long> recorded(long position, Set<String> types) {
        Map<String, Long> fed = new HashMap<>();
        types.forEach(type -> fed(type).forEach(projection -> {
            raise(projection, position);
            fed.put(projection, position);
        }));
        react();
        return fed;
    }

    /** Position of the newest event that feeds the projection; -1 while that is not known. */
    public long newest(String projection) {
        follow();
        AtomicLong at = newest.get(projection);
        if (at == null) throw new IllegalArgumentException("no projection " + projection);
        return known.now() < 0 ? -1 : at.get();
    }

    /** Up to here it is known what feeds the projections; -1 while nothing is. Asked before {@link #newest}, it holds for that. */
    public long known() {
        return known.now();
    }

    /** What is to be done too, at once and without blocking, whenever events may have come that feed something. */
    public void whenFed(Runnable wanted) {
        reactions.add(wanted);
    }

    private void react() {
        reactions.forEach(Runnable::run);
    }

    private Set<String> fed(String type) {
        return fedByType.computeIfAbsent(type, any -> projections.values().stream()
                .filter(projection -> projection.handler().wants(any))
                .map(Projection::name)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private void raise(String projection, long position) {
        newest.getOrDefault(projection, new AtomicLong()).accumulateAndGet(position, Math::max);
    }

    private void follow() {
        if (following.get() != null) return;
        var begun = Disposables.swap();
        if (!following.compareAndSet(null, begun)) return;
        begun.update(Flux.defer(this::opened)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(Duration.ofSeconds(1))
                        .transientErrors(true)
                        .doBeforeRetry(again -> LOG.warn(
                                "what feeds the projections can't be read: {}",
                                again.failure().toString())))
                .subscribe());
    }

    // From where it was left, as nothing above has been taken.
    private Flux<Long> opened() {
        Mono<Long> from = known.now() < 0 ? log.head().flatMap(this::begin) : Mono.just(known.now());
        return from.flatMapMany(this::taken);
    }

    private Mono<Long> begin(long head) {
        return newestByType.apply(head).map(types -> {
            types.forEach((type, at) -> fed(type).forEach(projection -> raise(projection, at)));
            known.rise(head);
            return head;
        });
    }

    private Flux<Long> taken(long after) {
        Watchdog watchdog = new Watchdog("what feeds the projections", log, timeout);
        watchdog.ends(after);
        Flux<Long> taken = log.batches(after, BATCH)
                .concatWith(Mono.error(() -> new IllegalStateException("the log's stream has ended")))
                .map(this::take)
                .doOnNext(watchdog::ends);
        return ProjectionRunner.untilOneFails(taken, watchdog.watch());
    }

    private long take(List<StoredEvent> events) {
        events.forEach(event -> fed(event.type()).forEach(projection -> raise(projection, event.position())));
        long last = events.getLast().position();
        known.rise(last);
        react();
        return last;
    }

    void close() {
        Disposable last = following.getAndSet(Disposables.disposed());
        if (last != null) last.dispose();
    }
}
