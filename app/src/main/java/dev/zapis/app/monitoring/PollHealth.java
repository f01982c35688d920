package dev.zapis.app.monitoring;

import dev.zapis.bot.telegram.updates.PollingState;
import dev.zapis.bot.telegram.updates.PollingState.PollFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;

/**
 * What polling means for the health: ill when Telegram refuses the bot, has been silent for three long polls, or gives again and
 * again what can't be kept.
 */
public final class PollHealth {

    public static final Duration SILENCE = Duration.ofSeconds(90);

    /** One may be a hiccup of the database; it is asked again within seconds. */
    static final int UNKEPT = 3;

    private PollHealth() {}

    public static Health of(PollingState polls, Instant now) {
        var answered = Optional.ofNullable(polls.answered());
        boolean isHeard =
                answered.filter(poll -> poll.plus(SILENCE).isAfter(now)).isPresent();
        var health = (isHeard && !polls.isRefused() && polls.unkept() < UNKEPT ? Health.up() : Health.down())
                .withDetail("lastPoll", answered.map(Instant::toString).orElse("none"));
        PollFailure failure = polls.failure();
        return failure == null
                ? health.build()
                : health.withDetail("trouble", words(failure)).build();
    }

    private static String words(PollFailure failure) {
        return switch (failure.cause()) {
            case REFUSED -> "Telegram refuses the bot's token (" + failure.code() + ")";
            case NOT_KEPT -> "updates have come and could not be kept: the database does not take them";
            case TELEGRAM -> words(failure.code());
        };
    }

    private static String words(int code) {
        return switch (code) {
            case 0 -> "no answer of Telegram's kind";
            case 409 -> "another program polls with the same token, or a webhook is set (409)";
            default -> "Telegram answered " + code;
        };
    }
}
