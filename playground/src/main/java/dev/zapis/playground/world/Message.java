package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message of a chat: the body is what the Bot API shows, the rest is what the chat's reader knows. */
public record Message(int id, long seq, boolean fromBot, boolean edited, boolean deleted, ObjectNode body) {

    private static final List<String> SERVICE = List.of(
            "new_chat_members",
            "left_chat_member",
            "forum_topic_created",
            "forum_topic_edited",
            "forum_topic_closed",
            "forum_topic_reopened");

    public long date() {
        return body.path("date").asLong();
    }

    public String text() {
        return body.has("text")
                ? body.path("text").asString()
                : body.path("caption").asString("");
    }

    public JsonNode entities() {
        return body.has("text") ? body.path("entities") : body.path("caption_entities");
    }

    public boolean isText() {
        return body.has("text");
    }

    public boolean hasMedia() {
        return body.has("photo") || body.has("document");
    }

    /** Whether Telegram itself tells here what somebody did. */
    public boolean isService() {
        return SERVICE.stream().anyMatch(body::has);
    }

    /** The topic that it stands in, 0 for none. */
    public int thread() {
        return body.path("message_thread_id").asInt(0);
    }

    /** The rows of buttons under the message, if there are any. */
    public Optional<JsonNode> inlineKeyboard() {
        JsonNode rows = body.path("reply_markup").path("inline_keyboard");
        return rows.isArray() ? Optional.of(rows) : Optional.empty();
    }

    /** The body as the bot gets it: without what only the stand-in knows. */
    public ObjectNode forBot() {
        ObjectNode shown = body.deepCopy();
        List.copyOf(shown.propertyNames()).stream()
                .filter(name -> name.startsWith("standin_"))
                .forEach(shown::remove);
        return shown;
    }

    /** The message as it stands in another one that answers it. */
    public ObjectNode asAnswered() {
        ObjectNode shown = forBot();
        shown.remove("reply_to_message");
        return shown;
    }

    /** What is left of a message that the bot can no longer read. */
    public ObjectNode inaccessible() {
        ObjectNode left = Json.object();
        left.set("chat", body.path("chat"));
        return left.put("message_id", id).put("date", 0);
    }

    Message changed(long newSeq, ObjectNode newBody) {
        return new Message(id, newSeq, fromBot, true, deleted, newBody);
    }

    Message gone(long newSeq) {
        return new Message(id, newSeq, fromBot, edited, true, body);
    }

    ObjectNode kept() {
        ObjectNode kept = Json.object().put("id", id).put("seq", seq).put("bot", fromBot);
        kept.put("edited", edited).put("deleted", deleted).set("body", body);
        return kept;
    }

    static Message read(JsonNode kept) {
        return new Message(
                kept.path("id").asInt(),
                kept.path("seq").asLong(),
                kept.path("bot").asBoolean(),
                kept.path("edited").asBoolean(),
                kept.path("deleted").asBoolean(),
                (ObjectNode) kept.path("body"));
    }
}
