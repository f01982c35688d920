package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as its reader sees it: the form of the control API. */
public final class MessageView {

    private static final String[] EXTRAS = {
        "contact",
        "location",
        "venue",
        "poll",
        "media_group_id",
        "standin_votes",
        "standin_voters",
        "standin_reaction",
        "standin_edit_shows",
        "new_chat_members",
        "left_chat_member",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened"
    };

    private MessageView() {}

    public static ObjectNode of(Message message) {
        ObjectNode view = Json.object()
                .put("id", message.id())
                .put("seq", message.seq())
                .put("from", message.fromBot() ? "bot" : "person")
                .put("text", message.text());
        view.set("buttons", buttons(message));
        media(message.body(), view);
        view.put("edited", message.edited()).put("deleted", message.deleted()).put("date", message.date());
        extras(message, view);
        return view;
    }

    private static ArrayNode buttons(Message message) {
        ArrayNode rows = Json.array();
        message.inlineKeyboard()
                .ifPresent(keyboard -> keyboard.forEach(row -> {
                    ArrayNode shown = rows.addArray();
                    row.forEach(button -> shown.add(button(button)));
                }));
        return rows;
    }

    private static ObjectNode button(JsonNode button) {
        ObjectNode shown = Json.object().put("text", button.path("text").asString());
        copy(button, "callback_data", shown, "data");
        copy(button, "url", shown, "url");
        copy(button.path("web_app"), "url", shown, "webApp");
        copy(button.path("copy_text"), "text", shown, "copy");
        copy(button, "style", shown, "style");
        return shown;
    }

    private static void media(JsonNode body, ObjectNode view) {
        JsonNode photo = body.path("photo");
        if (photo.isArray()) {
            copy(photo.path(photo.size() - 1), "file_id", view, "photo");
            copy(photo.path(photo.size() - 1), "width", view, "width");
            copy(photo.path(photo.size() - 1), "height", view, "height");
        }
        copy(body.path("document"), "file_id", view, "document");
        copy(body.path("document"), "file_name", view, "fileName");
        copy(body.path("document"), "file_size", view, "fileSize");
    }

    private static void extras(Message message, ObjectNode view) {
        JsonNode body = message.body();
        if (!message.entities().isEmpty()) view.set("entities", message.entities());
        JsonNode answered = body.path("reply_to_message");
        // Only the bot is told that what stands in a topic answers its beginning.
        if (!answered.has("forum_topic_created")) copy(answered, "message_id", view, "replyTo");
        copy(body, "message_thread_id", view, "topic");
        if (body.path("chat").path("id").asLong() < 0) sender(body.path("from"), view);
        for (String name : EXTRAS) copy(body, name, view, name);
        JsonNode markup = body.path("standin_markup");
        if (!markup.isMissingNode()) view.set("keyboard", markup);
    }

    /** In a group there are many who may have said it. */
    private static void sender(JsonNode from, ObjectNode view) {
        String name = from.path("first_name").asString("") + " "
                + from.path("last_name").asString("");
        view.put("by", from.path("id").asLong()).put("name", name.strip());
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String as) {
        if (from.has(name)) to.set(as, from.path(name));
    }
}
