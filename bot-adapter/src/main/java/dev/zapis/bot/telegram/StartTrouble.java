package dev.zapis.bot.telegram;

/** Why the bot cannot start, in words that say what to do. */
final class StartTrouble {

    private StartTrouble() {}

    static IllegalStateException told(Throwable failure, BotSettings settings) {
        if (PollTrouble.isUnknownToken(failure))
            return new IllegalStateException("Telegram at " + settings.api()
                    + " does not know this bot token; copy it from @BotFather once more");
        return new IllegalStateException(
                "Telegram at " + settings.api() + " cannot be reached: " + failure.getMessage(), failure);
    }
}
