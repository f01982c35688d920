package dev.zapis.app.monitoring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.boot.ReadModelGate;
import dev.zapis.app.postgres.DatabaseLifecycle;
import dev.zapis.app.postgres.ServerState;
import dev.zapis.bot.telegram.updates.PollingState;
import dev.zapis.bot.telegram.updates.WebhookStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Whether the bot answers: it can keep what comes, and Telegram answers it or brings it updates. */
public final class BotHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final BotLifecycle bot;
    private final PoolHealth pool;
    private final DatabaseLifecycle server;
    private final ReadModelGate gate;

    public BotHealth(BotLifecycle bot, PoolHealth pool, DatabaseLifecycle server, ReadModelGate gate) {
        this.bot = bot;
        this.pool = pool;
        this.server = server;
        this.gate = gate;
    }

    // A bot that keeps nothing answers nobody, whatever Telegram says.
    @Override
    public Mono<Health> health() {
        return Mono.defer(() -> server.state() == ServerState.RUNNING ? pool.answers() : Mono.just(false))
                .onErrorResume(failure -> Mono.just(false))
                .flatMap(isThere -> {
                    if (!isThere) return Mono.just(speechless(server.state()));
                    if (!gate.awaited().isEmpty()) return Mono.just(heldBack());
                    return bot.isBrought() ? brought() : Mono.just(polling());
                });
    }

    private static Health speechless(ServerState state) {
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

    private Health heldBack() {
        return Health.outOfService()
                .withDetail("waits for read tables of this version", gate.awaited())
                .build();
    }

    private Mono<Health> brought() {
        return bot.webhookStatus()
                .timeout(PATIENCE)
                .map(status -> brought(status, InstantSource.system().instant()))
                .onErrorResume(failure -> Mono.just(Health.down()
                        .withDetail("webhook", "Telegram does not answer")
                        .build()));
    }

    // Deliveries that failed are no trouble any more when nothing waits.
    private static Health brought(WebhookStatus status, Instant now) {
        boolean failsNow = status.waiting() > 0
                && Optional.ofNullable(status.lastError())
                        .filter(error -> error.plus(PollHealth.SILENCE).isAfter(now))
                        .isPresent();
        boolean isWell = !status.url().isEmpty() && !failsNow;
        return (isWell ? Health.up() : Health.down())
                .withDetail("webhook", status.url().isEmpty() ? "not set" : status.url())
                .withDetail("waiting", status.waiting())
                .withDetail(
                        "lastError",
                        Optional.ofNullable(status.lastError())
                                .map(Instant::toString)
                                .orElse("none"))
                .build();
    }

    private Health polling() {
        return bot.isPolling()
                ? PollHealth.of(
                        bot.polls().orElse(PollingState.NONE),
                        InstantSource.system().instant())
                : Health.up().withDetail("lastPoll", "another instance polls").build();
    }
}
