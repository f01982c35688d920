package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Something in a bot's call that Telegram's published methods do not know, or that people advise against. */
public record ContractViolation(long seq, Instant time, String method, String kind, String detail) {

    public ObjectNode asListed() {
        return Json.object()
                .put("seq", seq)
                .put("time", time.toString())
                .put("method", method)
                .put("kind", kind)
                .put("detail", detail);
    }
}
