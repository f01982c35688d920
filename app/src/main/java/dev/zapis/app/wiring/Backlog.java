package dev.zapis.app.wiring;

import dev.zapis.app.watch.Readings;
import dev.zapis.app.watch.Waiting;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What the product's health says about work that waits; the limits are told in docs/operations.md. */
@Configuration(proxyBeanMethods = false)
class Backlog {

    @Bean
    ReactiveHealthIndicator inboxHealthIndicator(Readings readings) {
        return () -> health(readings, Waiting.UPDATES);
    }

    @Bean
    ReactiveHealthIndicator outboxHealthIndicator(Readings readings) {
        return () -> health(readings, Waiting.NOTICES);
    }

    @Bean
    ReactiveHealthIndicator dueWorkHealthIndicator(Readings readings) {
        return () -> health(readings, Waiting.DUE);
    }

    private static Mono<Health> health(Readings readings, Waiting work) {
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
