package dev.zapis.playground.markup;

import dev.zapis.playground.kept.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A stretch of a text with a meaning; offset and length count UTF-16 code units, as Telegram does. */
public record Entity(String type, int offset, int length, ObjectNode extra) {

    static Entity of(String type, int offset, int length) {
        return new Entity(type, offset, length, Json.object());
    }

    static Entity read(JsonNode json) {
        ObjectNode extra = ((ObjectNode) json).deepCopy();
        extra.remove("type");
        extra.remove("offset");
        extra.remove("length");
        return new Entity(
                json.path("type").asString(""),
                json.path("offset").asInt(),
                json.path("length").asInt(),
                extra);
    }

    ObjectNode asJson() {
        ObjectNode json = Json.object().put("type", type).put("offset", offset).put("length", length);
        json.setAll(extra);
        return json;
    }

    int end() {
        return offset + length;
    }

    boolean overlaps(Entity other) {
        return offset < other.end() && other.offset < end();
    }
}
