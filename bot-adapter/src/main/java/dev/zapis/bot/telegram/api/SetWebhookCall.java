package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zapis.bot.telegram.updates.Webhook;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Has updates brought, those that wait at Telegram among them; the library's own such method is one that uploads files. */
public final class SetWebhookCall extends BotApiMethod<Boolean> {

    private static final int CONNECTIONS = 20;

    private final Webhook webhook;

    public SetWebhookCall(Webhook webhook) {
        this.webhook = webhook;
    }

    @JsonProperty
    String url() {
        return webhook.url().toString();
    }

    @JsonProperty("secret_token")
    String secret() {
        return webhook.secret();
    }

    @JsonProperty("allowed_updates")
    List<String> allowedUpdates() {
        return GetUpdatesCall.WANTED;
    }

    @JsonProperty("max_connections")
    int connections() {
        return CONNECTIONS;
    }

    @JsonProperty("drop_pending_updates")
    boolean dropsWaiting() {
        return false;
    }

    @Override
    public String getMethod() {
        return "setwebhook";
    }

    @Override
    public Boolean deserializeResponse(String answer) throws TelegramApiRequestException {
        return deserializeResponse(answer, Boolean.class);
    }
}
