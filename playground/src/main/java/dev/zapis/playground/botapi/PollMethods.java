package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Message;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.polls.SendPoll;
import org.telegram.telegrambots.meta.api.methods.polls.StopPoll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asking for votes. */
final class PollMethods {

    private static final int MOST_OPTIONS = 12;

    private PollMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.at(SendPoll.class, call -> SendMethods.send(call, poll(call))),
                BotMethod.at(StopPoll.class, PollMethods::stop));
    }

    private static ObjectNode poll(Call call) {
        Params params = call.params();
        JsonNode options = params.json("options");
        if (options.isEmpty() || options.size() > MOST_OPTIONS)
            throw ApiError.badRequest("poll must have from 1 to " + MOST_OPTIONS + " options");
        ObjectNode body = Json.object();
        ObjectNode poll = body.putObject("poll");
        poll.put("id", Long.toString(System.nanoTime())).put("question", SendMethods.required(params, "question"));
        ArrayNode shown = poll.putArray("options");
        options.forEach(option -> shown.addObject()
                .put(
                        "text",
                        option.isString()
                                ? option.asString()
                                : option.path("text").asString(""))
                .put("voter_count", 0));
        poll.put("total_voter_count", 0).put("is_closed", false);
        poll.put("is_anonymous", !params.has("is_anonymous") || params.flag("is_anonymous"));
        poll.put("type", params.text("type").isEmpty() ? "regular" : params.text("type"));
        poll.put("allows_multiple_answers", params.flag("allows_multiple_answers"));
        return body;
    }

    private static JsonNode stop(Call call) {
        Chat chat = ChatResolver.open(call);
        Message message = chat.find(ChatResolver.messageId(call))
                .filter(found -> found.body().has("poll"))
                .orElseThrow(() -> ApiError.badRequest("message with poll to stop not found"));
        ObjectNode body = message.body().deepCopy();
        ObjectNode poll = (ObjectNode) body.path("poll");
        if (poll.path("is_closed").asBoolean()) throw ApiError.badRequest("poll has already been closed");
        poll.put("is_closed", true);
        call.bot().change(chat, message, body);
        call.bot().offer("poll", poll);
        return poll;
    }
}
