package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as a bot sees them. */
final class BotApiJson {

    static final JsonNode TRUE = BooleanNode.TRUE;

    private BotApiJson() {}

    static JsonNode message(Message message) {
        return message.forBot();
    }

    static ObjectNode ok(JsonNode result) {
        ObjectNode answer = Json.object().put("ok", true);
        answer.set("result", result);
        return answer;
    }
}
