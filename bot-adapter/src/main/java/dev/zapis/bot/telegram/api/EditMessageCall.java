package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.BaseJsonNode;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Changes a message. Of the answer nothing matters but that there is one: it is a message or just "true", and one that is odd
 * must not look like an edit that was not made, for that would be made again.
 */
public final class EditMessageCall extends BotApiMethod<BaseJsonNode> {

    private final String method;
    private final long chat;
    private final long message;
    private final @Nullable String text;
    private final @Nullable String caption;
    private final transient @Nullable InlineKeyboardMarkup markup;

    private EditMessageCall(
            String method,
            long chat,
            long message,
            @Nullable String text,
            @Nullable String caption,
            @Nullable InlineKeyboardMarkup markup) {
        this.method = method;
        this.chat = chat;
        this.message = message;
        this.text = text;
        this.caption = caption;
        this.markup = markup;
    }

    public static EditMessageCall text(long chat, long message, OutgoingMessage outgoing) {
        return new EditMessageCall(
                "editmessagetext", chat, message, outgoing.html(), null, KeyboardMapper.of(outgoing));
    }

    /** Of a message with a file. */
    public static EditMessageCall caption(long chat, long message, OutgoingMessage outgoing) {
        return new EditMessageCall(
                "editmessagecaption", chat, message, null, outgoing.caption(), KeyboardMapper.of(outgoing));
    }

    @JsonProperty("chat_id")
    long chat() {
        return chat;
    }

    @JsonProperty("message_id")
    long message() {
        return message;
    }

    @JsonProperty
    @Nullable
    String text() {
        return text;
    }

    @JsonProperty
    @Nullable
    String caption() {
        return caption;
    }

    @JsonProperty("parse_mode")
    @Nullable
    String parseMode() {
        return markup == null ? null : "HTML";
    }

    @JsonProperty("link_preview_options")
    @Nullable
    LinkPreviewOptions linkPreviewOptions() {
        return text == null ? null : KeyboardMapper.NO_PREVIEW;
    }

    @JsonProperty("reply_markup")
    @Nullable
    InlineKeyboardMarkup replyMarkup() {
        return markup;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public BaseJsonNode deserializeResponse(String answer) throws TelegramApiRequestException {
        return deserializeResponse(answer, BaseJsonNode.class);
    }
}
