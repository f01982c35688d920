package dev.zapis.playground.world;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a bot gets of what people say in a group. All bots here have the privacy mode that Telegram gives them. */
public final class BotPrivacy {

    private static final Pattern COMMAND = Pattern.compile("/\\w+(?:@(\\w+))?(?:\\s.*)?", Pattern.DOTALL);

    private BotPrivacy() {}

    public static boolean hears(StandinBot bot, Chat chat, Message message) {
        return switch (chat) {
            case PrivateChat open -> true;
            case Group group -> group.hasBot() && (group.isLedByBot() || isForBot(bot, message));
        };
    }

    /** Commands, unless for another bot; answers to what the bot said; what Telegram itself tells. */
    private static boolean isForBot(StandinBot bot, Message message) {
        if (message.isService()) return true;
        JsonNode answered = message.body().path("reply_to_message");
        if (answered.path("from").path("id").asLong() == bot.id() && !answered.has("forum_topic_created")) return true;
        Matcher command = COMMAND.matcher(message.text());
        return command.matches()
                && (command.group(1) == null || command.group(1).equalsIgnoreCase(bot.username()));
    }
}
