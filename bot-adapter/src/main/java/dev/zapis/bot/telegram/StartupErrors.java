package dev.zapis.bot.telegram;

import dev.zapis.bot.telegram.updates.PollingRetry;
import dev.zapis.bot.telegram.updates.Webhook;

/** Why the bot cannot start, in words that say what to do. */
final class StartupErrors {

    private StartupErrors() {}

    static IllegalStateException refusing(Webhook webhook, Throwable failure) {
        return new IllegalStateException(
                "Telegram does not bring updates to " + webhook.url() + " (ZAPIS_PUBLIC_URL): " + failure.getMessage(),
                failure);
    }

    static IllegalStateException told(Throwable failure, BotSettings settings) {
        if (PollingRetry.isUnknownToken(failure))
            return new IllegalStateException("Telegram at " + settings.api()
                    + " does not know this bot token; copy it from @BotFather once more");
        return new IllegalStateException(
                "Telegram at " + settings.api() + " cannot be reached: " + failure.getMessage(), failure);
    }
}
