package dev.zapis.app.monitoring;

import dev.zapis.eventstore.projection.ProjectionEngine;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Whether the read tables follow the log. */
public final class ReadTablesHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ProjectionEngine projections;
    private final MetricsSampler sampler;

    public ReadTablesHealth(ProjectionEngine projections, MetricsSampler sampler) {
        this.projections = projections;
        this.sampler = sampler;
    }

    @Override
    public Mono<Health> health() {
        return projections
                .lag()
                .timeout(PATIENCE)
                .map(lag -> (sampler.behind().isEmpty() ? Health.up() : Health.down())
                        .withDetails(Map.copyOf(lag))
                        .withDetail("behind for a minute", sampler.behind())
                        .build())
                .onErrorResume(failure -> Mono.just(Health.down(failure).build()));
    }
}
