package dev.zapis.playground.botapi;

import dev.zapis.playground.markup.FormattedText;
import dev.zapis.playground.markup.Keyboard;
import dev.zapis.playground.markup.MarkupError;
import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.Topic;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a message that a bot sends or changes, checked as Telegram checks them. */
final class Content {

    private static final int TEXT = 4096;
    private static final int CAPTION = 1024;

    private Content() {}

    static ObjectNode text(Params params) {
        FormattedText text = formatted(params.fields(), "text", "entities");
        if (text.isEmpty()) throw ApiError.badRequest("message text is empty");
        if (text.length() > TEXT) throw ApiError.badRequest("message is too long");
        ObjectNode body = Json.object().put("text", text.text());
        if (!text.entities().isEmpty()) body.set("entities", text.asJson());
        JsonNode preview = params.json("link_preview_options");
        if (preview.isObject()) body.set("link_preview_options", preview);
        return body;
    }

    static ObjectNode caption(ObjectNode fields) {
        FormattedText caption = formatted(fields, "caption", "caption_entities");
        if (caption.length() > CAPTION) throw ApiError.badRequest("message caption is too long");
        ObjectNode body = Json.object();
        if (caption.isEmpty()) return body;
        body.put("caption", caption.text());
        if (!caption.entities().isEmpty()) body.set("caption_entities", caption.asJson());
        return body;
    }

    static FormattedText formatted(ObjectNode fields, String name, String entities) {
        Params params = new Params(fields, Map.of());
        try {
            return FormattedText.read(params.text(name), params.text("parse_mode"), params.json(entities));
        } catch (MarkupError e) {
            throw ApiError.of(e);
        }
    }

    static Optional<Keyboard> keyboard(Call call, String method) {
        try {
            Optional<Keyboard> keyboard = Keyboard.read(call.params().json("reply_markup"));
            keyboard.filter(read -> read.longestRow() > Keyboard.COMFORTABLE_ROW)
                    .ifPresent(read -> call.warn(method, "a row of " + read.longestRow() + " buttons"));
            return keyboard;
        } catch (MarkupError e) {
            throw ApiError.of(e);
        }
    }

    /** Buttons go under the message; other keyboards are for the person's screen only. */
    static void mark(Optional<Keyboard> keyboard, ObjectNode body) {
        keyboard.flatMap(Keyboard::inline).ifPresent(inline -> body.set("reply_markup", inline));
        keyboard.filter(read -> !read.isInline()).ifPresent(read -> body.set("standin_markup", read.markup()));
    }

    /** What every kind of message may carry. */
    static void common(Call call, Chat chat, ObjectNode body) {
        if (call.params().flag("protect_content")) body.put("has_protected_content", true);
        Optional<Message> answered = answered(call, chat);
        answered.ifPresent(found -> body.set("reply_to_message", found.asAnswered()));
        if (!(chat instanceof Group group)) return;
        int beside = answered.map(Message::thread).orElse(0);
        group.place(body, ChatResolver.topic(call, chat).map(Topic::thread).orElse(beside));
    }

    private static Optional<Message> answered(Call call, Chat chat) {
        Params params = call.params();
        JsonNode reply = params.json("reply_parameters");
        long answered = reply.path("message_id").asLong(params.number("reply_to_message_id", 0));
        if (answered == 0) return Optional.empty();
        Optional<Message> message = chat.find((int) answered);
        boolean optional = reply.path("allow_sending_without_reply").asBoolean(false)
                || params.flag("allow_sending_without_reply");
        if (message.isEmpty() && !optional) throw ApiError.badRequest("message to be replied not found");
        return message;
    }
}
