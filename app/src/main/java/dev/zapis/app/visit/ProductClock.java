package dev.zapis.app.visit;

import dev.zapis.eventstore.postgres.Database;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The one time of the product, on all instances: the wall clock corrected to the database's, plus what the playground has
 * moved it by.
 */
public final class ProductClock implements InstantSource {

    private static final Duration CHECK = Duration.ofMinutes(1);
    private static final String READ =
            "select clock_timestamp() as now, extract(epoch from ahead)::float8 as ahead from clock";

    private final Database database;
    private final Clock wall;
    private final Disposable.Swap checks = Disposables.swap();
    private volatile Duration offset = Duration.ZERO;

    public ProductClock(Database database, Clock wall) {
        this.database = database;
        this.wall = wall;
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(offset);
    }

    /** Compares with the database once, then every minute; what fails is tried again at the next minute. */
    public Mono<Void> start() {
        return check().then(Mono.fromRunnable(() -> checks.update(Flux.interval(CHECK)
                .concatMap(tick -> check().onErrorComplete())
                .subscribe())));
    }

    public Mono<Void> stop() {
        return Mono.fromRunnable(checks::dispose);
    }

    /** Moves the time of all instances; the others notice within a minute. */
    public Mono<Instant> advance(Duration by) {
        return database.use(connection -> Mono.from(connection
                                .createStatement("update clock set ahead = ahead + make_interval(secs => $1)")
                                .bind("$1", by.toMillis() / 1000.0)
                                .execute())
                        .flatMap(result -> Mono.from(result.getRowsUpdated())))
                .then(check())
                .then(Mono.fromSupplier(this::instant));
    }

    private Mono<Void> check() {
        return database.use(
                        connection -> Mono.from(connection.createStatement(READ).execute())
                                .flatMap(result -> Mono.from(result.map(this::offset))))
                .doOnNext(found -> offset = found)
                .then();
    }

    private Duration offset(Readable row) {
        Instant there = Objects.requireNonNull(row.get("now", Instant.class));
        double ahead = Objects.requireNonNull(row.get("ahead", Double.class));
        return Duration.between(wall.instant().atOffset(ZoneOffset.UTC), there.atOffset(ZoneOffset.UTC))
                .plusMillis(Math.round(ahead * 1000));
    }
}
