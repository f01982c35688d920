package dev.zapis.playground.markup;

import dev.zapis.playground.storage.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A stretch of a text with a meaning; offset and length count UTF-16 code units, as Telegram does. */
public record MessageEntity(String type, int offset, int length, ObjectNode extra) {

    static MessageEntity of(String type, int offset, int length) {
        return new MessageEntity(type, offset, length, Json.object());
    }

    static MessageEntity read(JsonNode json) {
        ObjectNode extra = ((ObjectNode) json).deepCopy();
        extra.remove("type");
        extra.remove("offset");
        extra.remove("length");
        return new MessageEntity(
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

    boolean overlaps(MessageEntity other) {
        return offset < other.end() && other.offset < end();
    }
}
