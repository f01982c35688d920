package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** One call of the Bot API and what came of it. */
public record CallRecord(long seq, Instant time, Made made, Outcome outcome) {

    /** Which bot called what, and for which chat (0: none). */
    public record Made(long bot, String method, long chat, long message) {}

    /** The status, the words and the time that it took. */
    public record Outcome(int status, String words, long ms) {}

    public ObjectNode asListed() {
        ObjectNode listed = Json.object()
                .put("seq", seq)
                .put("time", time.toString())
                .put("bot", made.bot())
                .put("method", made.method());
        if (made.chat() != 0) listed.put("chat", made.chat());
        if (made.message() != 0) listed.put("message", made.message());
        return listed.put("status", outcome.status())
                .put("ok", outcome.status() == 200)
                .put("outcome", outcome.words())
                .put("ms", outcome.ms());
    }
}
