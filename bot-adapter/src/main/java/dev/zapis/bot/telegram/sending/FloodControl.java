package dev.zapis.bot.telegram.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How long Telegram wants to be left alone. A chat that was answered too fast waits by itself; if another chat is turned away
 * within that time, or something that nobody waits for, it is the whole bot that is too fast, and all is silent.
 */
public final class FloodControl {

    private final SchedulingClock time;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);
    private final AtomicReference<@Nullable TurnedAway> last = new AtomicReference<>();

    public FloodControl(SchedulingClock time) {
        this.time = time;
    }

    private record TurnedAway(long chat, Instant until) {}

    /** Completes when the bot may speak again; at once where it may. */
    public Mono<Void> over() {
        return Mono.defer(() -> end().map(end -> time.until(end).then(over())).orElse(Mono.empty()));
    }

    /** When the bot may speak again; empty where it may. */
    Optional<Instant> end() {
        return Optional.of(until.get()).filter(end -> end.isAfter(time.instant()));
    }

    /** Telegram has turned this chat's answer away: completes when it may be tried again. */
    public Mono<Void> turnedAway(long chat, Duration pause) {
        return Mono.defer(() -> {
            Instant now = time.instant();
            Instant end = now.plus(pause);
            TurnedAway before = last.getAndSet(new TurnedAway(chat, end));
            if (before != null && before.chat() != chat && before.until().isAfter(now)) begin(end);
            return time.until(end);
        });
    }

    /** Nothing is sent before then. */
    void begin(Instant end) {
        until.accumulateAndGet(end, (one, other) -> one.isAfter(other) ? one : other);
    }
}
