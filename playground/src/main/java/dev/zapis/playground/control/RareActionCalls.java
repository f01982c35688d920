package dev.zapis.playground.control;

import dev.zapis.playground.markup.FormattedText;
import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.BotPrivacy;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.PrivateChat;
import dev.zapis.playground.world.StandinBot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person does more rarely: sends a place, edits a message, reacts to one. */
final class RareActionCalls {

    private RareActionCalls() {}

    static JsonNode location(ControlRequest request) {
        ObjectNode content = Json.object();
        content.putObject("location")
                .put("latitude", degrees(request, "latitude", 90))
                .put("longitude", degrees(request, "longitude", 180));
        return WriteCalls.send(request, content);
    }

    private static double degrees(ControlRequest request, String name, int most) {
        JsonNode given = request.body().path(name);
        if (!given.isNumber() || Math.abs(given.asDouble()) > most)
            throw ControlException.wrong("\"" + name + "\" is a number between -" + most + " and " + most);
        return given.asDouble();
    }

    static JsonNode edit(ControlRequest request) {
        FormattedText text = FormattedText.typed(request.text("text"));
        if (text.isEmpty()) throw ControlException.wrong("\"text\" is empty");
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            Chat chat = WriteCalls.open(request);
            Message message = request.message();
            boolean own = message.body().path("from").path("id").asLong()
                    == request.person().id();
            if (!own || !message.isText()) throw ControlException.wrong("this message is no text of the person's");
            ObjectNode body = message.body().deepCopy().put("text", text.text());
            body.remove("entities");
            if (!text.entities().isEmpty()) body.set("entities", text.asJson());
            body.put("edit_date", bot.now().getEpochSecond());
            Message edited = bot.change(chat, message, body);
            if (BotPrivacy.hears(bot, chat, edited)) bot.offer("edited_message", edited.forBot());
            return Json.object().put("message", message.id());
        });
    }

    /** An empty emoji takes the reaction back. */
    static JsonNode react(ControlRequest request) {
        String emoji = request.optional("emoji").orElse("");
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            Chat chat = WriteCalls.open(request);
            Message message = request.message();
            ObjectNode body = message.body().deepCopy();
            ObjectNode update = Json.object().put("message_id", message.id());
            update.set("chat", chat.asChat());
            update.set("user", request.person().asUser());
            update.put("date", bot.now().getEpochSecond());
            update.set("old_reaction", reactions(body.path("standin_reaction").asString("")));
            update.set("new_reaction", reactions(emoji));
            bot.change(chat, message, body.put("standin_reaction", emoji));
            if (chat instanceof PrivateChat || chat instanceof Group group && group.isLedByBot())
                bot.offer("message_reaction", update);
            return Json.object().put("message", message.id());
        });
    }

    private static ArrayNode reactions(String emoji) {
        ArrayNode reactions = Json.array();
        if (!emoji.isEmpty()) reactions.addObject().put("type", "emoji").put("emoji", emoji);
        return reactions;
    }
}
