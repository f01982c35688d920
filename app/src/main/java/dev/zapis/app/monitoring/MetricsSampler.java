package dev.zapis.app.monitoring;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.app.monitoring.MetricsSnapshot.Value;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the database every ten seconds how the house stands, for whoever wants to know it at any time. */
public final class MetricsSampler {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsSampler.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Database database;
    private final InstantSource clock;
    private final LagTrend trend = new LagTrend();
    private final List<Onlooker> onlookers = new CopyOnWriteArrayList<>();
    private final Disposable.Swap looking = Disposables.swap();
    private volatile @Nullable MetricsSnapshot latest;

    /** @param clock the product's one time: what is late is late by it */
    public MetricsSampler(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Is told of each reading. */
    interface Onlooker {
        void sees(MetricsSnapshot snapshot);
    }

    void tell(Onlooker onlooker) {
        onlookers.add(onlooker);
        latest().ifPresent(onlooker::sees);
    }

    /** Reads once, and then every ten seconds; what fails is tried again the next time. */
    public Mono<Void> start() {
        return read().then(Mono.fromRunnable(() -> looking.update(Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> read(), 1)
                .subscribe())));
    }

    public Mono<Void> stop() {
        return Mono.fromRunnable(looking::dispose);
    }

    public Optional<MetricsSnapshot> latest() {
        return Optional.ofNullable(latest);
    }

    /** The read tables that have not come in a minute to where the log was then. */
    public List<String> behind() {
        return trend.behind();
    }

    /** How it stands right now. */
    public Mono<MetricsSnapshot> now() {
        return database.use(this::figures)
                .timeout(PATIENCE)
                .map(values -> new MetricsSnapshot(System.nanoTime(), values));
    }

    private Mono<Void> read() {
        return now().doOnNext(this::seen).then().onErrorResume(failure -> {
            LOG.warn("no figures this time: {}", failure.toString());
            return Mono.empty();
        });
    }

    private void seen(MetricsSnapshot snapshot) {
        latest = snapshot;
        trend.sees(snapshot);
        onlookers.forEach(onlooker -> onlooker.sees(snapshot));
    }

    private Mono<List<Value>> figures(Connection connection) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return Flux.concat(
                        Sql.rows(connection, DatabaseMetricsSql.HOUSE, MetricsSampler::value, now),
                        Sql.rows(connection, DatabaseMetricsSql.DUE, MetricsSampler::value, now))
                .collectList();
    }

    private static Value value(Readable row) {
        String figure = present(row.get(0, String.class)).toUpperCase(Locale.ROOT);
        return new Value(
                DatabaseMetric.valueOf(figure), present(row.get(1, String.class)), present(row.get(2, Double.class)));
    }
}
