package dev.zapis.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.telegram.updates.PollingState;
import dev.zapis.bot.telegram.updates.PollingState.Cause;
import dev.zapis.bot.telegram.updates.PollingState.PollFailure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

@Tag("F42")
class PollHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void a_refused_token_is_told_at_once(int code) {
        var health = PollHealth.of(new PollingState(NOW, new PollFailure(Cause.REFUSED, code), 0), NOW);
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("trouble", "Telegram refuses the bot's token (" + code + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 409, 502})
    void what_may_pass_is_told_at_once_and_is_ill_after_three_polls(int code) {
        var polls = new PollingState(NOW, new PollFailure(Cause.TELEGRAM, code), 0);
        var health = PollHealth.of(polls, NOW.plusSeconds(89));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsKey("trouble");
        assertThat(PollHealth.of(polls, NOW.plus(Duration.ofMinutes(10))).getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void what_the_database_does_not_take_is_no_trouble_of_telegrams() {
        var health = PollHealth.of(new PollingState(NOW, new PollFailure(Cause.NOT_KEPT, 0), 1), NOW);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("trouble"))
                .asString()
                .contains("database")
                .doesNotContain("Telegram");
    }

    @Test
    void what_is_not_kept_again_and_again_is_ill_though_telegram_answers() {
        var polls = new PollingState(NOW, new PollFailure(Cause.NOT_KEPT, 0), PollHealth.UNKEPT);
        assertThat(PollHealth.of(polls, NOW).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void polls_that_are_answered_are_well() {
        var health = PollHealth.of(new PollingState(NOW, null, 0), NOW.plusSeconds(30));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).doesNotContainKey("trouble");
        assertThat(PollHealth.of(PollingState.NONE, NOW).getStatus()).isEqualTo(Status.DOWN);
    }
}
