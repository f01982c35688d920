package dev.zapis.app.wiring;

import dev.zapis.bot.telegram.PollState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;

/** What polling means for the health: ill when Telegram refuses the bot, or has been silent for three long polls. */
final class PollHealth {

    static final Duration SILENCE = Duration.ofSeconds(90);

    private PollHealth() {}

    static Health of(PollState polls, Instant now) {
        var answered = Optional.ofNullable(polls.answered());
        boolean isHeard =
                answered.filter(poll -> poll.plus(SILENCE).isAfter(now)).isPresent();
        var health = (isHeard && !polls.isRefused() ? Health.up() : Health.down())
                .withDetail("lastPoll", answered.map(Instant::toString).orElse("none"));
        Integer code = polls.trouble();
        return code == null
                ? health.build()
                : health.withDetail("trouble", words(polls, code)).build();
    }

    private static String words(PollState polls, int code) {
        if (polls.isRefused()) return "Telegram refuses the bot's token (" + code + ")";
        return switch (code) {
            case 0 -> "no answer of Telegram's kind";
            case 409 -> "another program polls with the same token, or a webhook is set (409)";
            default -> "Telegram answered " + code;
        };
    }
}
