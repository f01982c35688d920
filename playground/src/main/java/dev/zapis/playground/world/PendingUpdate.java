package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An update that waits for the bot. */
public record PendingUpdate(ObjectNode body, Instant queued, boolean forced, boolean handed) {

    public long id() {
        return body.path("update_id").asLong();
    }

    /** The chat whose order it belongs to, or 0. */
    public long chat() {
        for (JsonNode content : body) {
            JsonNode message = content.has("message") ? content.path("message") : content;
            JsonNode id = message.path("chat").path("id");
            if (id.isIntegralNumber() && id.canConvertToLong()) return id.asLong();
        }
        return 0;
    }

    /** The person's message that it brings, or 0. */
    int message() {
        return body.path("message").path("message_id").asInt(0);
    }

    boolean isConfirmedBy(long offset) {
        return forced ? handed : id() < offset;
    }

    PendingUpdate handedOut() {
        return handed ? this : new PendingUpdate(body, queued, forced, true);
    }

    ObjectNode kept() {
        ObjectNode kept = Json.object().put("at", queued.toString()).put("forced", forced);
        kept.set("update", body);
        return kept;
    }

    static PendingUpdate read(JsonNode kept) {
        return new PendingUpdate(
                (ObjectNode) kept.path("update"),
                Instant.parse(kept.path("at").asString()),
                kept.path("forced").asBoolean(),
                false);
    }
}
