package dev.zapis.playground.botapi;

import dev.zapis.playground.markup.Keyboard;
import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changing messages in place. */
final class EditMethods {

    private static final String NOT_MODIFIED = "message is not modified: specified new message content and reply markup"
            + " are exactly the same as a current content and reply markup of the message";
    private static final Set<String> CONTENT =
            Set.of("text", "entities", "link_preview_options", "caption", "caption_entities", "photo", "document");

    private EditMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.at(EditMessageText.class, call -> edit(call, EditMethods::text)),
                BotMethod.at(EditMessageCaption.class, call -> edit(call, EditMethods::caption)),
                BotMethod.at(
                        EditMessageReplyMarkup.class, call -> edit(call, (of, message) -> kept(message, CONTENT))));
    }

    private static ObjectNode text(Call call, Message message) {
        ObjectNode text = Content.text(call.params());
        if (!message.isText()) throw ApiError.badRequest("there is no text in the message to edit");
        return text;
    }

    private static ObjectNode caption(Call call, Message message) {
        if (!message.hasMedia()) throw ApiError.badRequest("there is no caption in the message to edit");
        ObjectNode content = kept(message, Set.of("photo", "document"));
        content.setAll(Content.caption(call.params().fields()));
        return content;
    }

    static ObjectNode kept(Message message, Set<String> names) {
        ObjectNode kept = Json.object();
        message.body().properties().stream()
                .filter(field -> names.contains(field.getKey()))
                .forEach(field -> kept.set(field.getKey(), field.getValue()));
        return kept;
    }

    /** An edit says the whole content anew: buttons that are not named again are gone. */
    static JsonNode edit(Call call, BiFunction<Call, Message, ObjectNode> content) {
        Chat chat = ChatResolver.open(call);
        Optional<Keyboard> keyboard = Content.keyboard(call, "edit");
        if (keyboard.isPresent() && !keyboard.get().isInline()) throw ApiError.badRequest("inline keyboard expected");
        Message message = ChatResolver.toEdit(call, chat);
        ObjectNode body = content.apply(call, message);
        Content.mark(keyboard, body);
        ObjectNode old = kept(message, CONTENT);
        if (message.body().has("reply_markup"))
            old.set("reply_markup", message.body().path("reply_markup"));
        if (old.equals(body)) throw ApiError.badRequest(NOT_MODIFIED);
        return BotApiJson.message(call.bot().change(chat, message, merged(call, message, body)));
    }

    private static ObjectNode merged(Call call, Message message, ObjectNode content) {
        ObjectNode body = message.body().deepCopy();
        // Telegram's apps say that a message was edited unless it has, or had, buttons.
        if (!body.has("reply_markup") && !content.has("reply_markup")) body.put("standin_edit_shows", true);
        CONTENT.forEach(body::remove);
        body.remove("reply_markup");
        body.put("edit_date", call.bot().now().getEpochSecond());
        body.setAll(content);
        return body;
    }
}
