package dev.zapis.bot.telegram.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.MediaKind;
import dev.zapis.bot.dialog.engine.Messenger.Asked;
import dev.zapis.bot.dialog.engine.UserInput;
import dev.zapis.bot.dialog.engine.UserInput.ButtonTapped;
import dev.zapis.bot.dialog.engine.UserInput.ContactShared;
import dev.zapis.bot.dialog.engine.UserInput.FileSent;
import dev.zapis.bot.dialog.engine.UserInput.MediaSent;
import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.bot.storage.Inbox.Kept;
import dev.zapis.bot.telegram.api.TelegramJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads updates: first only what they are kept under, and what they say when it is their turn. Read are the few fields that
 * matter; whatever else is new or odd in an update does no harm.
 */
public final class UpdateParser {

    private static final Set<String> SHUT = Set.of("kicked", "left");
    private static final List<String> CHATS =
            List.of("/message", "/edited_message", "/channel_post", "/callback_query/message", "/my_chat_member");

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
            if (update.has("edited_message")) return edited(update.path("edited_message"));
            if (update.has("channel_post")) return post(update.path("channel_post"));
            return update.has("my_chat_member") ? door(update.path("my_chat_member")) : new ParsedUpdate.Nothing();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an update that is no JSON", e);
        }
    }

    private static ParsedUpdate tap(JsonNode tap) {
        JsonNode message = tap.path("message");
        if (!hasChat(message)) return new ParsedUpdate.Nothing();
        TelegramUser account = UpdateFields.account(tap.path("from"));
        String query = tap.path("id").asText();
        long chat = UpdateFields.number(message.path("chat"), "id");
        if (!isPrivate(message)) return new ParsedUpdate.TapInGroup(account, query);
        String data = tap.path("data").asText();
        return new ParsedUpdate.InPrivate(
                new ButtonTapped(chat, account, UpdateFields.number(message, "message_id"), data, query));
    }

    private static ParsedUpdate message(JsonNode message) {
        if (isFromNobody(message)) return new ParsedUpdate.Nothing();
        TelegramUser account = UpdateFields.account(message.path("from"));
        if (!isPrivate(message)) return called(message, account);
        return written(message, account)
                .<ParsedUpdate>map(ParsedUpdate.InPrivate::new)
                .orElseGet(ParsedUpdate.Nothing::new);
    }

    private static boolean isFromNobody(JsonNode message) {
        JsonNode from = message.path("from");
        return from.isMissingNode() || from.path("is_bot").asBoolean() || !hasChat(message);
    }

    /** Where others read along the words under a picture are words, too. */
    private static ParsedUpdate called(JsonNode message, TelegramUser account) {
        String text = UpdateFields.clean(message.has("text") ? message.path("text") : message.path("caption"));
        if (text.isEmpty()) return new ParsedUpdate.Nothing();
        long chat = UpdateFields.number(message.path("chat"), "id");
        return new ParsedUpdate.InGroup(
                account, new Asked(chat, UpdateFields.number(message, "message_id"), topic(message)), text);
    }

    /** Nobody is named as its author. */
    private static ParsedUpdate post(JsonNode message) {
        if (!hasChat(message)) return new ParsedUpdate.Nothing();
        JsonNode channel = message.path("chat");
        return called(
                message,
                new TelegramUser(
                        UpdateFields.number(channel, "id"), UpdateFields.clean(channel.path("title")), null, null));
    }

    /** What was written first has been acted upon. A place that moves edits itself. */
    private static ParsedUpdate edited(JsonNode message) {
        boolean isMoving = message.has("location") || !message.has("edit_date");
        if (isFromNobody(message) || !isPrivate(message) || isMoving) return new ParsedUpdate.Nothing();
        return new ParsedUpdate.InPrivate(new MediaSent(
                UpdateFields.number(message.path("chat"), "id"),
                UpdateFields.account(message.path("from")),
                UpdateFields.number(message, "message_id"),
                MediaKind.EDITED,
                null,
                ""));
    }

    /** Messages that answer each other have a thread too, which is no topic. */
    private static long topic(JsonNode message) {
        return message.path("is_topic_message").asBoolean() ? UpdateFields.number(message, "message_thread_id") : 0;
    }

    /** Empty for what Telegram only tells. */
    private static Optional<UserInput> written(JsonNode message, TelegramUser account) {
        long chat = UpdateFields.number(message.path("chat"), "id");
        long id = UpdateFields.number(message, "message_id");
        JsonNode card = message.path("contact");
        if (card.isObject())
            return Optional.of(new ContactShared(chat, account, id, UpdateFields.contact(card, account.telegramId())));
        if (MessageContent.isFile(message))
            return Optional.of(new FileSent(
                    chat,
                    account,
                    id,
                    UpdateFields.attachment(message.path("document")),
                    MessageContent.series(message),
                    MessageContent.caption(message)));
        Optional<MediaKind> media = MessageContent.media(message);
        if (media.isPresent())
            return media.map(kind -> new MediaSent(
                    chat, account, id, kind, MessageContent.series(message), MessageContent.caption(message)));
        return MessageContent.isTold(message)
                ? Optional.empty()
                : Optional.of(new TextSent(chat, account, id, UpdateFields.clean(message.path("text"))));
    }

    private static ParsedUpdate door(JsonNode member) {
        if (!isPrivate(member) || !hasChat(member)) return new ParsedUpdate.Nothing();
        String status = member.at("/new_chat_member/status").asText();
        return new ParsedUpdate.Door(UpdateFields.number(member.path("chat"), "id"), !SHUT.contains(status));
    }

    private static boolean isPrivate(JsonNode inChat) {
        return inChat.at("/chat/type").asText().equals("private");
    }
}
