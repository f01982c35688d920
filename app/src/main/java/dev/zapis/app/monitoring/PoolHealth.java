package dev.zapis.app.monitoring;

import dev.zapis.eventstore.postgres.Database;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Whether the database answers on the product's own connections. */
public final class PoolHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Database pool;

    public PoolHealth(Database pool) {
        this.pool = pool;
    }

    Mono<Boolean> answers() {
        return pool.use(connection -> Mono.from(connection.validate(ValidationDepth.REMOTE)))
                .timeout(PATIENCE);
    }

    @Override
    public Mono<Health> health() {
        return answers()
                .map(isThere -> (isThere ? Health.up() : Health.down()).build())
                .onErrorResume(failure -> Mono.just(Health.down(failure).build()));
    }
}
