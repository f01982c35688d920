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
    ReactiveHealthIndicator inboxHealthIndicator(MetricsSampler readings) {
        return () -> health(readings, QueueLimit.UPDATES);
    }

    @Bean
    ReactiveHealthIndicator outboxHealthIndicator(MetricsSampler readings) {
        return () -> health(readings, QueueLimit.NOTICES);
    }

    @Bean
    ReactiveHealthIndicator dueWorkHealthIndicator(MetricsSampler readings) {
        return () -> health(readings, QueueLimit.DUE);
    }

    private static Mono<Health> health(MetricsSampler readings, QueueLimit work) {
        return Mono.fromSupplier(() -> readings.latest()
                .map(reading -> (work.isInTime(reading) ? Health.up() : Health.down())
                        .withDetail("open", work.open(reading))
                        .withDetail("late", work.late(reading).toString())
                        .withDetail("limit", work.limit().toString())
                        .withDetail("read", reading.age().toSeconds() + " s ago")
                        .build())
                .orElseGet(() -> Health.unknown().build()));
    }
}
