package dev.zapis.app.wiring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.config.Settings;
import dev.zapis.app.monitoring.FreeSpaceHealth;
import dev.zapis.app.monitoring.MetricsSampler;
import dev.zapis.app.monitoring.PollHealth;
import dev.zapis.app.postgres.DatabaseLifecycle;
import dev.zapis.app.postgres.ServerState;
import dev.zapis.bot.telegram.updates.PollingState;
import dev.zapis.bot.telegram.updates.WebhookStatus;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.ProjectionEngine;
import io.r2dbc.spi.ValidationDepth;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** What the product's health says beside Spring's own: whether Telegram answers and the read tables follow. */
@Configuration(proxyBeanMethods = false)
class ProductHealth {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    ReactiveHealthIndicator botHealthIndicator(BotLifecycle bot, Database pool, DatabaseLifecycle server) {
        return () -> Mono.defer(() -> server.state() == ServerState.RUNNING ? answers(pool) : Mono.just(false))
                .onErrorResume(failure -> Mono.just(false))
                .flatMap(isThere -> {
                    if (!isThere) return Mono.just(speechless(server.state()));
                    return bot.isBrought() ? brought(bot) : Mono.just(polling(bot));
                });
    }

    static Health speechless(ServerState state) {
        String trouble =
                switch (state) {
                    case RUNNING -> "does not answer";
                    case DEAD -> "has died, and is started again";
                    case HUNG -> "lives and answers nobody; if that goes on it is started again";
                };
        return Health.down()
                .withDetail("database", trouble + ": nobody is answered")
                .build();
    }

    // A bot that keeps nothing answers nobody, whatever Telegram says.
    private static Mono<Boolean> answers(Database pool) {
        return pool.use(connection -> Mono.from(connection.validate(ValidationDepth.REMOTE)))
                .timeout(PATIENCE);
    }

    private static Mono<Health> brought(BotLifecycle bot) {
        return bot.backlog()
                .timeout(PATIENCE)
                .map(backlog -> brought(backlog, InstantSource.system().instant()))
                .onErrorResume(failure -> Mono.just(Health.down()
                        .withDetail("webhook", "Telegram does not answer")
                        .build()));
    }

    // Deliveries that failed are no trouble any more when nothing waits.
    private static Health brought(WebhookStatus backlog, Instant now) {
        boolean failsNow = backlog.waiting() > 0
                && Optional.ofNullable(backlog.lastError())
                        .filter(error -> error.plus(PollHealth.SILENCE).isAfter(now))
                        .isPresent();
        boolean isWell = !backlog.url().isEmpty() && !failsNow;
        return (isWell ? Health.up() : Health.down())
                .withDetail("webhook", backlog.url().isEmpty() ? "not set" : backlog.url())
                .withDetail("waiting", backlog.waiting())
                .withDetail(
                        "lastError",
                        Optional.ofNullable(backlog.lastError())
                                .map(Instant::toString)
                                .orElse("none"))
                .build();
    }

    private static Health polling(BotLifecycle bot) {
        return bot.isPolling()
                ? PollHealth.of(
                        bot.polls().orElse(PollingState.NONE),
                        InstantSource.system().instant())
                : Health.up().withDetail("lastPoll", "another instance polls").build();
    }

    // In the place of Spring's own, of the same name.
    @Bean
    FreeSpaceHealth diskSpaceHealthIndicator(
            Settings settings, @Value("${management.health.diskspace.threshold}") DataSize least) {
        return new FreeSpaceHealth(settings.home(), least, Files::getFileStore);
    }

    @Bean
    ReactiveHealthIndicator readTablesHealthIndicator(ProjectionEngine projections, MetricsSampler readings) {
        return () -> projections
                .lag()
                .timeout(PATIENCE)
                .map(lag -> (readings.behind().isEmpty() ? Health.up() : Health.down())
                        .withDetails(Map.copyOf(lag))
                        .withDetail("behind for a minute", readings.behind())
                        .build())
                .onErrorResume(failure -> Mono.just(Health.down(failure).build()));
    }

    @Bean
    ReactiveHealthIndicator poolHealthIndicator(Database pool) {
        return () -> answers(pool)
                .map(isThere -> (isThere ? Health.up() : Health.down()).build())
                .onErrorResume(failure -> Mono.just(Health.down(failure).build()));
    }
}
