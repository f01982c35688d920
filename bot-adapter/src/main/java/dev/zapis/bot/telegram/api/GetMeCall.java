package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Asks whose token it is. Of the answer only the bot's number and user name matter: stand-ins leave out the rest. */
public final class GetMeCall extends BotApiMethod<ObjectNode> {

    /** The bot itself. */
    public record Me(long id, String username) {}

    public static Me told(ObjectNode answer) {
        if (!answer.path("id").canConvertToLong()) throw new IllegalStateException("Telegram did not name the bot");
        return new Me(answer.path("id").asLong(), answer.path("username").asText(""));
    }

    @Override
    public String getMethod() {
        return "getme";
    }

    @Override
    public ObjectNode deserializeResponse(String answer) throws TelegramApiRequestException {
        return deserializeResponse(answer, ObjectNode.class);
    }
}
