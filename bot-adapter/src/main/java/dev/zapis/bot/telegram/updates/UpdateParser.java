package dev.zapis.bot.telegram.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zapis.bot.dialog.Contact;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.Messenger.Asked;
import dev.zapis.bot.dialog.engine.UserInput;
import dev.zapis.bot.dialog.engine.UserInput.Attachment;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.FileSent;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.bot.storage.Inbox.Kept;
import dev.zapis.bot.telegram.api.TelegramJson;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads updates: first only what they are kept under, and what they say when it is their turn. Read are the few fields that
 * matter; whatever else is new or odd in an update does no harm.
 */
public final class UpdateParser {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{1,15}");
    private static final Set<String> SHUT = Set.of("kicked", "left");
    private static final List<String> CHATS = List.of("/message", "/callback_query/message", "/my_chat_member");

    private UpdateParser() {}

    static Kept kept(JsonNode update) {
        Long chat = CHATS.stream()
                .map(update::at)
                .filter(UpdateParser::hasChat)
                .map(inChat -> inChat.at("/chat/id").asLong())
                .findFirst()
                .orElse(null);
        return new Kept(update.path("update_id").asLong(), chat, update.toString());
    }

    /** @throws IllegalArgumentException for what is no update */
    public static Kept brought(byte[] body) {
        try {
            JsonNode update = TelegramJson.MAPPER.readTree(body);
            if (!update.path("update_id").canConvertToLong()
                    || !update.path("update_id").isIntegralNumber())
                throw new IllegalArgumentException("an update without a number");
            boolean isNowhere =
                    CHATS.stream().map(update::at).anyMatch(place -> !place.isMissingNode() && !hasChat(place));
            if (isNowhere) throw new IllegalArgumentException("an update about a chat that is none");
            return kept(update);
        } catch (IOException e) {
            throw new IllegalArgumentException("an update that is no JSON", e);
        }
    }

    /** Telegram has no chat 0, and what is about a chat names it. */
    private static boolean hasChat(JsonNode inChat) {
        JsonNode id = inChat.at("/chat/id");
        return id.isIntegralNumber() && id.canConvertToLong() && id.asLong() != 0;
    }

    /** @throws IllegalArgumentException for what cannot be understood */
    static ParsedUpdate read(String payload) {
        try {
            JsonNode update = TelegramJson.MAPPER.readTree(payload);
            if (update.has("callback_query")) return tap(update.path("callback_query"));
            if (update.has("message")) return message(update.path("message"));
            return update.has("my_chat_member") ? door(update.path("my_chat_member")) : new ParsedUpdate.Nothing();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an update that is no JSON", e);
        }
    }

    private static ParsedUpdate tap(JsonNode tap) {
        JsonNode message = tap.path("message");
        if (!hasChat(message)) return new ParsedUpdate.Nothing();
        TelegramUser account = account(tap.path("from"));
        String query = tap.path("id").asText();
        long chat = number(message.path("chat"), "id");
        if (!isPrivate(message)) return new ParsedUpdate.TapInGroup(account, query);
        String data = tap.path("data").asText();
        return new ParsedUpdate.InPrivate(new ButtonTapped(chat, account, number(message, "message_id"), data, query));
    }

    private static ParsedUpdate message(JsonNode message) {
        JsonNode from = message.path("from");
        boolean isFromNobody = from.isMissingNode() || from.path("is_bot").asBoolean();
        if (isFromNobody || !hasChat(message)) return new ParsedUpdate.Nothing();
        TelegramUser account = account(from);
        long chat = number(message.path("chat"), "id");
        String text = clean(message.path("text"));
        if (isPrivate(message)) return new ParsedUpdate.InPrivate(written(message, chat, account, text));
        if (text.isEmpty()) return new ParsedUpdate.Nothing();
        return new ParsedUpdate.InGroup(account, new Asked(chat, number(message, "message_id"), topic(message)), text);
    }

    /** Messages that answer each other have a thread too, which is no topic. */
    private static long topic(JsonNode message) {
        return message.path("is_topic_message").asBoolean() ? number(message, "message_thread_id") : 0;
    }

    private static UserInput written(JsonNode message, long chat, TelegramUser account, String text) {
        long id = number(message, "message_id");
        JsonNode card = message.path("contact");
        if (card.isObject()) return new ContactShared(chat, account, id, contact(card, account.telegramId()));
        JsonNode file = message.path("document");
        return file.path("file_id").isTextual()
                ? new FileSent(chat, account, id, attachment(file))
                : new TextSent(chat, account, id, text);
    }

    private static Attachment attachment(JsonNode file) {
        return new Attachment(
                file.path("file_id").asText(),
                clean(file.path("file_name")),
                file.path("file_size").asLong());
    }

    /** Telegram names the account that a phone belongs to: nobody can send another's as the own. */
    private static Contact contact(JsonNode card, long sender) {
        boolean isOwn = card.path("user_id").asLong() == sender;
        return new Contact(clean(card.path("phone_number")), name(card), isOwn);
    }

    private static ParsedUpdate door(JsonNode member) {
        if (!isPrivate(member) || !hasChat(member)) return new ParsedUpdate.Nothing();
        String status = member.at("/new_chat_member/status").asText();
        return new ParsedUpdate.Door(number(member.path("chat"), "id"), !SHUT.contains(status));
    }

    private static boolean isPrivate(JsonNode inChat) {
        return inChat.at("/chat/type").asText().equals("private");
    }

    private static TelegramUser account(JsonNode user) {
        return new TelegramUser(number(user, "id"), name(user), word(user, "username"), language(user));
    }

    /** What is no language's code says nothing, as one that is left out. */
    private static @Nullable String language(JsonNode user) {
        String code = word(user, "language_code");
        return code != null && LANGUAGE.matcher(code).matches() ? code : null;
    }

    private static String name(JsonNode named) {
        return (clean(named.path("first_name")) + " " + clean(named.path("last_name"))).strip();
    }

    private static long number(JsonNode node, String field) {
        JsonNode number = node.path(field);
        if (!number.isIntegralNumber()) throw new IllegalArgumentException("an update without a number in " + field);
        return number.asLong();
    }

    private static @Nullable String word(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    /** Without the one character that no database takes. */
    private static String clean(JsonNode text) {
        return text.asText("").replace("\0", "");
    }
}
