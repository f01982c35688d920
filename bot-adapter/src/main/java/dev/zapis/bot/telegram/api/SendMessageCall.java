package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Sends a message. Of the answer only the message's number matters: an answer that is odd elsewhere must not look like a
 * message that was not sent, for that would be sent again.
 */
public final class SendMessageCall extends BotApiMethod<ObjectNode> {

    private final long chat;
    private final String html;
    private final transient @Nullable ReplyKeyboard markup;
    private final boolean isSilent;
    private final transient Messenger.@Nullable Asked answered;

    public SendMessageCall(long chat, OutgoingMessage outgoing) {
        this(chat, outgoing.html(), KeyboardMapper.sent(outgoing), false, null);
    }

    private SendMessageCall(
            long chat,
            String html,
            @Nullable ReplyKeyboard markup,
            boolean isSilent,
            Messenger.@Nullable Asked answered) {
        this.chat = chat;
        this.html = html;
        this.markup = markup;
        this.isSilent = isSilent;
        this.answered = answered;
    }

    /** Takes away the keys below the field to write in. */
    public static SendMessageCall withoutKeys(long chat, String html) {
        return new SendMessageCall(chat, html, new ReplyKeyboardRemove(true), true, null);
    }

    /** Answers a message of a group; one that is deleted by then is not missed. */
    public static SendMessageCall reply(Messenger.Asked asked, String html) {
        return new SendMessageCall(asked.chat(), html, null, false, asked);
    }

    @JsonProperty("reply_parameters")
    @Nullable
    ReplyParameters replyParameters() {
        return answered == null
                ? null
                : ReplyParameters.builder()
                        .messageId(Math.toIntExact(answered.message()))
                        .allowSendingWithoutReply(true)
                        .build();
    }

    @JsonProperty("message_thread_id")
    @Nullable
    Long topic() {
        return answered == null || answered.topic() == 0 ? null : answered.topic();
    }

    @JsonProperty("chat_id")
    long chat() {
        return chat;
    }

    @JsonProperty
    String text() {
        return html;
    }

    @JsonProperty("parse_mode")
    String parseMode() {
        return "HTML";
    }

    @JsonProperty("link_preview_options")
    LinkPreviewOptions linkPreviewOptions() {
        return KeyboardMapper.NO_PREVIEW;
    }

    @JsonProperty("reply_markup")
    @Nullable
    ReplyKeyboard replyMarkup() {
        return markup;
    }

    @JsonProperty("disable_notification")
    @Nullable
    Boolean silent() {
        return isSilent ? true : null;
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
