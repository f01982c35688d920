package dev.zapis.bot.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zapis.bot.dialog.Drawing;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Sends a message. Of the answer only the message's number matters: an answer that is odd elsewhere must not look like a
 * message that was not sent, for that would be sent again.
 */
final class SendHtml extends BotApiMethod<ObjectNode> {

    private final long chat;
    private final Drawing drawing;

    SendHtml(long chat, Drawing drawing) {
        this.chat = chat;
        this.drawing = drawing;
    }

    @JsonProperty("chat_id")
    long chat() {
        return chat;
    }

    @JsonProperty
    String text() {
        return drawing.html();
    }

    @JsonProperty("parse_mode")
    String parseMode() {
        return "HTML";
    }

    @JsonProperty("link_preview_options")
    LinkPreviewOptions linkPreviewOptions() {
        return Markup.NO_PREVIEW;
    }

    @JsonProperty("reply_markup")
    @Nullable
    InlineKeyboardMarkup replyMarkup() {
        return drawing.keyboard().isEmpty() ? null : Markup.of(drawing);
    }

    @Override
    public String getMethod() {
        return "sendmessage";
    }

    @Override
    public ObjectNode deserializeResponse(String answer) throws TelegramApiRequestException {
        return deserializeResponse(answer, ObjectNode.class);
    }
}
