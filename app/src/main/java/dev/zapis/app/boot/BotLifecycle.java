package dev.zapis.app.boot;

import dev.zapis.app.config.StartupException;
import dev.zapis.bot.telegram.Bot;
import dev.zapis.bot.telegram.ExpiringRows;
import dev.zapis.bot.telegram.updates.PollingLease;
import dev.zapis.bot.telegram.updates.PollingState;
import dev.zapis.bot.telegram.updates.WebhookStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The bot from its start on: it can be made only once the playground's port is known. */
public final class BotLifecycle {

    private final Supplier<Bot> maker;
    private final PollingLease lease;
    private final AtomicReference<@Nullable Bot> made = new AtomicReference<>();

    public BotLifecycle(Supplier<Bot> maker, PollingLease lease) {
        this.maker = maker;
        this.lease = lease;
    }

    public Mono<Void> start() {
        return Mono.defer(() -> {
                    Bot bot = maker.get();
                    made.set(bot);
                    return bot.start(lease);
                })
                .onErrorMap(IllegalStateException.class, failure -> StartupException.because(
                                "telegram", Map.of("reason", String.valueOf(failure.getMessage())))
                        .after(failure));
    }

    public Mono<Void> stop() {
        return Mono.defer(() -> Mono.justOrEmpty(made.get()).flatMap(Bot::stop));
    }

    /** Sends what people are told unasked, as much as may be sent now; answers when there may be more. */
    public Mono<Instant> deliver() {
        return Mono.defer(() -> Mono.justOrEmpty(made.get()).flatMap(Bot::deliver));
    }

    /** Edits the messages that lack what has happened, as many as may be edited now; answers when there may be more. */
    public Mono<Instant> edit() {
        return Mono.defer(() -> Mono.justOrEmpty(made.get()).flatMap(Bot::edit));
    }

    /** Tidies away some of what is of no use any more; answers how much. */
    public Mono<Long> tidy(ExpiringRows what) {
        return Mono.defer(() -> Mono.justOrEmpty(made.get()).flatMap(bot -> bot.tidy(what)))
                .defaultIfEmpty(0L);
    }

    /** Keeps an update that Telegram has brought; fails where the bot is not at work yet. */
    public Mono<Void> take(byte[] update) {
        return atWork().flatMap(bot -> bot.take(update));
    }

    /** Whether Telegram brings updates, instead of being polled. */
    public boolean isBrought() {
        return Optional.ofNullable(made.get()).filter(Bot::isBrought).isPresent();
    }

    /** How Telegram gets rid of its updates. */
    public Mono<WebhookStatus> webhookStatus() {
        return atWork().flatMap(Bot::webhookStatus);
    }

    private Mono<Bot> atWork() {
        return Mono.defer(() -> Mono.justOrEmpty(made.get()))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("the bot is not started yet")));
    }

    /** Whether this instance is the one that handles updates. */
    public boolean isPolling() {
        return Optional.ofNullable(made.get()).filter(Bot::isPolling).isPresent();
    }

    /** How polling goes; empty before the bot is made. */
    public Optional<PollingState> polls() {
        return Optional.ofNullable(made.get()).map(Bot::polls);
    }

    /** When Telegram last answered; none before the first poll. */
    public Optional<Instant> lastPoll() {
        return polls().map(PollingState::answered);
    }
}
