package dev.zapis.app.session;

import dev.zapis.bot.telegram.sending.SchedulingClock;
import dev.zapis.eventstore.postgres.Database;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The one time of the product, on all instances: the wall clock corrected to the database's, plus what the playground has
 * moved it by.
 */
public final class ProductClock implements SchedulingClock {

    private static final Duration CHECK = Duration.ofMinutes(1);
    /** Less than this is a correction: whoever waits can wait that much longer. */
    private static final Duration JUMP = Duration.ofMillis(100);

    private static final String READ =
            "select clock_timestamp() as now, extract(epoch from ahead)::float8 as ahead from clock";

    private final Database database;
    private final Clock wall;
    private final Disposable.Swap checks = Disposables.swap();
    private final Sinks.Many<Instant> jumps = Sinks.many().multicast().directBestEffort();
    private volatile Duration offset = Duration.ZERO;

    public ProductClock(Database database, Clock wall) {
        this.database = database;
        this.wall = wall;
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(offset);
    }

    /** Completes at this time, also when the clock is moved there. */
    @Override
    public Mono<Void> until(Instant at) {
        return Mono.defer(() -> {
                    Duration left = Duration.between(instant(), at);
                    if (left.isNegative() || left.isZero()) return Mono.empty();
                    // Subscribed before the clock is read again: a jump in between is not missed.
                    Mono<Void> jump = jumps.asFlux().next().then();
                    return Mono.firstWithSignal(
                            jump, Mono.delay(left.plusMillis(1)).then(), moved(at));
                })
                .repeat(() -> instant().isBefore(at))
                .then();
    }

    private Mono<Void> moved(Instant at) {
        return Mono.defer(() -> instant().isBefore(at) ? Mono.never() : Mono.empty());
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

    /** Moves the time of all instances; the others are told. */
    public Mono<Instant> advance(Duration by) {
        return database.use(connection -> Mono.from(connection
                                .createStatement("update clock set ahead = ahead + make_interval(secs => $1)")
                                .bind("$1", by.toMillis() / 1000.0)
                                .execute())
                        .flatMap(result -> Mono.from(result.getRowsUpdated())))
                .then(check())
                .then(Mono.fromSupplier(this::instant));
    }

    /** Looks at once where the time has been moved to; completes without a word. */
    public Mono<Instant> read() {
        return check().then(Mono.empty());
    }

    private Mono<Void> check() {
        return database.use(
                        connection -> Mono.from(connection.createStatement(READ).execute())
                                .flatMap(result -> Mono.from(result.map(this::offset))))
                .doOnNext(this::set)
                .then();
    }

    private synchronized void set(Duration found) {
        boolean jumps = found.minus(offset).abs().compareTo(JUMP) > 0;
        offset = found;
        if (jumps) this.jumps.tryEmitNext(instant());
    }

    private Duration offset(Readable row) {
        Instant there = Objects.requireNonNull(row.get("now", Instant.class));
        double ahead = Objects.requireNonNull(row.get("ahead", Double.class));
        return Duration.between(wall.instant().atOffset(ZoneOffset.UTC), there.atOffset(ZoneOffset.UTC))
                .plusMillis(Math.round(ahead * 1000));
    }
}
