package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.Tap;
import dev.zapis.playground.world.TapAnswer;
import java.time.Duration;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Pressing a button, and waiting for what the bot says to it. */
final class TapCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TapCalls() {}

    static Mono<JsonNode> tap(ControlRequest request) {
        Message message = request.message();
        if (request.body().has("data")) return press(request, message, request.text("data"));
        String label = request.text("button");
        if (message.deleted()) throw ControlException.unknown("message " + message.id() + " is deleted");
        JsonNode button = find(message, label);
        if (button.isMissingNode()) throw ControlException.unknown("there is no button \"" + label + "\"");
        if (button.has("callback_data"))
            return press(request, message, button.path("callback_data").asString());
        return Mono.just(elsewhere(button));
    }

    /** A button that leads out of the chat needs nothing from the bot. */
    private static ObjectNode elsewhere(JsonNode button) {
        String url =
                button.path("url").asString(button.path("web_app").path("url").asString(""));
        ObjectNode answer = Json.object().put("answered", true).put("ms", 0);
        if (!url.isEmpty()) answer.put("url", url);
        if (button.has("copy_text"))
            answer.put("copied", button.path("copy_text").path("text").asString(""));
        return answer;
    }

    private static JsonNode find(Message message, String label) {
        JsonNode rows = message.inlineKeyboard().orElseGet(MissingNode::getInstance);
        for (JsonNode row : rows)
            for (JsonNode button : row) if (button.path("text").asString().equals(label)) return button;
        if (!label.matches("\\d{1,3}\\s*,\\s*\\d{1,3}")) return MissingNode.getInstance();
        String[] place = label.split(",");
        return rows.path(Integer.parseInt(place[0].strip())).path(Integer.parseInt(place[1].strip()));
    }

    private static Mono<JsonNode> press(ControlRequest request, Message message, String data) {
        return Mono.defer(() -> {
            long begin = System.nanoTime();
            StandinBot bot = request.bot();
            Tap tap = bot.alone(() -> {
                Chat chat = WriteCalls.open(request);
                if (chat instanceof Group group && !group.hasBot())
                    throw ControlException.impossible("the bot is not in the group");
                return bot.tap(chat, request.person(), message, data);
            });
            return tap.answer(PATIENCE)
                    .map(answer -> told(answer).put("ms", since(begin)))
                    .switchIfEmpty(Mono.fromSupplier(
                            () -> Json.object().put("answered", false).put("ms", since(begin))))
                    .cast(JsonNode.class);
        });
    }

    private static ObjectNode told(TapAnswer answer) {
        ObjectNode told = Json.object().put("answered", true);
        if (answer.toast() != null) told.put("toast", answer.toast());
        if (answer.alert() != null) told.put("alert", answer.alert());
        if (answer.url() != null) told.put("url", answer.url());
        return told;
    }

    private static long since(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
