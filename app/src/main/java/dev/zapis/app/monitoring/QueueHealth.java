package dev.zapis.app.monitoring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What the product's health says about work that waits; the limits are told in docs/operations.md. */
@Configuration(proxyBeanMethods = false)
class QueueHealth {

    @Bean
    ReactiveHealthIndicator inboxHealthIndicator(MetricsSampler sampler) {
        return () -> health(sampler, QueueLimit.UPDATES);
    }

    @Bean
    ReactiveHealthIndicator outboxHealthIndicator(MetricsSampler sampler) {
        return () -> health(sampler, QueueLimit.NOTICES);
    }

    @Bean
    ReactiveHealthIndicator dueWorkHealthIndicator(MetricsSampler sampler) {
        return () -> health(sampler, QueueLimit.DUE);
    }

    private static Mono<Health> health(MetricsSampler sampler, QueueLimit work) {
        return Mono.fromSupplier(() -> sampler.latest()
                .map(snapshot -> (work.isInTime(snapshot) ? Health.up() : Health.down())
                        .withDetail("open", work.open(snapshot))
                        .withDetail("late", work.late(snapshot).toString())
                        .withDetail("limit", work.limit().toString())
                        .withDetail("read", snapshot.age().toSeconds() + " s ago")
                        .build())
                .orElseGet(() -> Health.unknown().build()));
    }
}
