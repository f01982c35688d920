package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.engine.UserInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An update as far as it matters. */
sealed interface ParsedUpdate {

    /** As figures name it. */
    default String kind() {
        return switch (this) {
            case InPrivate inPrivate -> inPrivate.input() instanceof UserInput.ButtonTapped ? "tap" : "text";
            case InGroup group -> "group";
            case TapInGroup group -> "group";
            case Door door -> "door";
            case Nothing nothing -> "nothing";
        };
    }

    /** Something for the engine. */
    record InPrivate(UserInput input) implements ParsedUpdate {}

    /** Something said where others read along. */
    record InGroup(TelegramUser account, Messenger.Asked place, String text) implements ParsedUpdate {

        private static final Pattern COMMAND = Pattern.compile("/\\w+(?:@(\\w+))?(?:\\s.*)?", Pattern.DOTALL);

        /** A bot that leads the group hears everything there: what is not said to it is none of its business. */
        boolean isFor(String username) {
            Matcher command = COMMAND.matcher(text);
            if (command.matches())
                return command.group(1) == null || command.group(1).equalsIgnoreCase(username);
            return Pattern.compile("@" + Pattern.quote(username) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .find();
        }
    }

    /** A button pressed where others look on. */
    record TapInGroup(TelegramUser account, String query) implements ParsedUpdate {}

    /** The person let the bot in, or shut it out. */
    record Door(long chat, boolean open) implements ParsedUpdate {}

    /** Nothing that matters. */
    record Nothing() implements ParsedUpdate {}
}
