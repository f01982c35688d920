package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A topic of a forum.
 *
 * @param thread the message that it began with
 * @param creator who may lead it besides the administrators
 */
public record Topic(int thread, String name, int color, long creator, boolean closed) {

    /** Colors that Telegram knows; one that is not named is the first. */
    private static final int[] COLORS = {7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047};

    public static final int USUAL_COLOR = COLORS[0];

    public static boolean isColor(long given) {
        for (int color : COLORS) if (color == given) return true;
        return false;
    }

    public Topic named(String other) {
        return new Topic(thread, other, color, creator, closed);
    }

    public Topic closed(boolean now) {
        return new Topic(thread, name, color, creator, now);
    }

    /** The topic as the control API shows it. */
    public ObjectNode asListed() {
        return Json.object()
                .put("topic", thread)
                .put("name", name)
                .put("color", color)
                .put("closed", closed);
    }

    ObjectNode kept() {
        return asListed().put("creator", creator);
    }

    static Topic read(JsonNode kept) {
        return new Topic(
                kept.path("topic").asInt(),
                kept.path("name").asString(),
                kept.path("color").asInt(),
                kept.path("creator").asLong(),
                kept.path("closed").asBoolean());
    }
}
