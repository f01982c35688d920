package dev.zapis.playground.control;

import dev.zapis.playground.markup.FormattedText;
import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.MediaFile;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.PrivateChat;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinPerson;
import dev.zapis.playground.world.Topic;
import dev.zapis.playground.world.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person sends to the bot. */
final class WriteCalls {

    private static final int LONGEST_TEXT = 4096;

    private WriteCalls() {}

    static JsonNode text(ControlRequest request) {
        FormattedText text = FormattedText.typed(request.text("text"));
        if (text.isEmpty()) throw ControlException.wrong("\"text\" is empty");
        ObjectNode content = Json.object();
        JsonNode sent = Json.object();
        // Telegram's clients cut a long text into several messages.
        for (FormattedText part : parts(text)) {
            content.put("text", part.text());
            if (!part.entities().isEmpty()) content.set("entities", part.asJson());
            sent = send(request, content.deepCopy());
            content.remove("entities");
        }
        return sent;
    }

    private static List<FormattedText> parts(FormattedText text) {
        if (text.length() <= LONGEST_TEXT) return List.of(text);
        List<FormattedText> parts = new ArrayList<>();
        String all = text.text();
        for (int at = 0; at < all.length(); ) {
            int left = all.codePointCount(at, all.length());
            int end = all.offsetByCodePoints(at, Math.min(LONGEST_TEXT, left));
            FormattedText part = FormattedText.typed(all.substring(at, end));
            if (!part.isEmpty()) parts.add(part);
            at = end;
        }
        return parts;
    }

    static JsonNode send(ControlRequest request, ObjectNode content) {
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            Chat chat = open(request);
            request.message("replyTo").ifPresent(answered -> content.set("reply_to_message", answered.asAnswered()));
            if (chat instanceof Group group) group.place(content, thread(request, group));
            Message message = bot.hear(chat, request.person().asUser(), content);
            return Json.object().put("message", message.id());
        });
    }

    /** The topic that the person writes in, which an answer shares with what it answers; 0 for none. */
    private static int thread(ControlRequest request, Group group) {
        int answered = request.message("replyTo").map(Message::thread).orElse(0);
        if (!request.body().has("topic") && answered == 0) return 0;
        Topic topic = TopicCalls.topic(request.number("topic", answered), group);
        if (topic.closed() && !group.status(request.person().id()).leads())
            throw ControlException.impossible("this topic is closed");
        return topic.thread();
    }

    /** The chat, unless nothing can be written there now. */
    static Chat open(ControlRequest request) {
        Chat chat = request.chat();
        if (chat instanceof PrivateChat open && open.blocked())
            throw ControlException.impossible("this person has blocked the bot");
        if (request.bot().updates().full())
            throw new ControlException(503, "the bot is away: too many updates wait for it");
        return chat;
    }

    static JsonNode contact(ControlRequest request) {
        StandinPerson person = request.person();
        ObjectNode contact = Json.object();
        contact.put("phone_number", request.optional("phone").orElseGet(() -> phone(person)));
        contact.put("first_name", request.optional("name").orElseGet(person::firstName));
        if (request.optional("name").isEmpty() && person.lastName() != null)
            contact.put("last_name", person.lastName());
        long user = request.number("user", person.id());
        if (user > 0) contact.put("user_id", user);
        ObjectNode content = Json.object();
        content.set("contact", contact);
        return send(request, content);
    }

    /** A number of the country whose people use this bot most, with a code that nobody has. */
    private static String phone(StandinPerson person) {
        return "+7000%07d".formatted(person.id() % 10_000_000);
    }

    static Mono<JsonNode> photo(ControlRequest request) {
        return upload(request, "photo", "photo.png", file -> file.asPhoto());
    }

    static Mono<JsonNode> document(ControlRequest request) {
        return upload(request, "document", "document.txt", file -> file.asDocument());
    }

    private static Mono<JsonNode> upload(
            ControlRequest request, String kind, String usualName, Function<MediaFile, JsonNode> form) {
        byte[] bytes = request.data().orElseGet(() -> SampleFile.BYTES);
        String name = request.optional("name").orElse(usualName);
        String type = request.optional("type").orElse(kind.equals("photo") ? "image/png" : "application/octet-stream");
        ObjectNode content = Json.object();
        FormattedText caption = FormattedText.typed(request.optional("caption").orElse(""));
        if (!caption.isEmpty()) content.put("caption", caption.text());
        open(request);
        return request.bot()
                .media()
                .keep(Long.toString(request.bot().id()), kind, new Upload(name, type, bytes))
                .map(file -> {
                    content.set(kind, form.apply(file));
                    return send(request, content);
                });
    }

    static JsonNode block(ControlRequest request, boolean now) {
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            bot.block(request.privateChat(), now);
            return Json.object().put("blocked", now);
        });
    }
}
