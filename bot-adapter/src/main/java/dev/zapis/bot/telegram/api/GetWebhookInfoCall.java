package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Asks what became of the updates that Telegram is to bring. */
public final class GetWebhookInfoCall extends BotApiMethod<ObjectNode> {

    @Override
    public String getMethod() {
        return "getwebhookinfo";
    }

    @Override
    public ObjectNode deserializeResponse(String answer) throws TelegramApiRequestException {
        return deserializeResponse(answer, ObjectNode.class);
    }
}
