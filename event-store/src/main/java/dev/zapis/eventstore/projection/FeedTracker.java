package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.run.RisingPosition;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
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

    /** The newest event of each type; the index is walked from type to type. */
    private static final String NEWEST = """
            with recursive kind as (
                (select type from event order by type limit 1)
                union all
                select (select e.type from event e where e.type > kind.type order by e.type limit 1)
                from kind where kind.type is not null)
            select type, (select max(e.position) from event e where e.type = kind.type and e.position <= $1)
            from kind where type is not null""";

    private final EventLog log;
    private final LongFunction<Mono<Map<String, Long>>> newestByType;
    private final Map<String, Projection> projections;
    private final Map<String, AtomicLong> newest = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> fedByType = new ConcurrentHashMap<>();
    private final RisingPosition known = new RisingPosition();
    private volatile Runnable reaction = () -> {};
    private final AtomicReference<@Nullable Disposable> following = new AtomicReference<>();

    FeedTracker(EventLog log, LongFunction<Mono<Map<String, Long>>> newestByType, Collection<Projection> projections) {
        this.log = log;
        this.newestByType = newestByType;
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, each -> each));
        this.projections.keySet().forEach(name -> newest.put(name, new AtomicLong()));
    }

    static FeedTracker of(Database database, EventLog log, Collection<Projection> projections) {
        return new FeedTracker(log, head -> newestByType(database, head), projections);
    }

    private static Mono<Map<String, Long>> newestByType(Database database, long head) {
        return database.use(connection -> Sql.rows(
                        connection,
                        NEWEST,
                        row -> Map.entry(
                                present(row.get(0, String.class)), row.get(1, Long.class) instanceof Long at ? at : 0L),
                        head)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
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
        reaction.run();
        return fed;
    }

    /** Position of the newest event that feeds the projection; -1 while that is not known. */
    public long newest(String projection) {
        follow();
        AtomicLong at = newest.get(projection);
        if (at == null) throw new IllegalArgumentException("no projection " + projection);
        return known.now() < 0 ? -1 : at.get();
    }

    /** What is to be done, at once and without blocking, whenever events may have come that feed something. */
    public void whenFed(Runnable wanted) {
        reaction = wanted;
    }

    private Set<String> fed(String type) {
        return fedByType.computeIfAbsent(type, any -> projections.values().stream()
                .filter(projection -> projection.handling().wants(any))
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
        begun.update(log.head()
                .flatMap(this::begin)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(Duration.ofSeconds(1))
                        .doBeforeRetry(again -> LOG.warn(
                                "what feeds the projections can't be read: {}",
                                again.failure().toString())))
                .flatMapMany(head -> log.batches(head, BATCH))
                .subscribe(this::take));
    }

    private Mono<Long> begin(long head) {
        return newestByType.apply(head).map(types -> {
            types.forEach((type, at) -> fed(type).forEach(projection -> raise(projection, at)));
            known.rise(head);
            return head;
        });
    }

    private void take(List<StoredEvent> events) {
        events.forEach(event -> fed(event.type()).forEach(projection -> raise(projection, event.position())));
        known.rise(events.getLast().position());
        reaction.run();
    }

    void close() {
        Disposable last = following.getAndSet(Disposables.disposed());
        if (last != null) last.dispose();
    }
}
