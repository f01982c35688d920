package dev.zapis.bot.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How Telegram gets rid of its updates by a webhook.
 *
 * @param url where it brings them; empty where no webhook is set
 * @param waiting how many it has not brought yet
 * @param lastError when a delivery last failed; none where none did
 */
public record WebhookStatus(
        String url, int waiting, @Nullable Instant lastError) {

    /** Telegram is not asked more often. */
    public static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration WHILE_STARTING = Duration.ofSeconds(5);

    /** A webhook that is not there yet will be in a moment. */
    public Duration goodFor() {
        return url.isEmpty() ? WHILE_STARTING : LONGEST;
    }

    public static WebhookStatus told(JsonNode answer) {
        JsonNode failed = answer.path("last_error_date");
        return new WebhookStatus(
                answer.path("url").asText(""),
                answer.path("pending_update_count").asInt(),
                failed.isIntegralNumber() ? Instant.ofEpochSecond(failed.asLong()) : null);
    }
}
