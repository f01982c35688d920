package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.UserInput;
import org.jspecify.annotations.Nullable;

/** An update as far as it matters. */
sealed interface ParsedUpdate {

    /** As figures name it. */
    default String kind() {
        return switch (this) {
            case InPrivate inPrivate -> inPrivate.input() instanceof UserInput.ButtonTapped ? "tap" : "text";
            case InGroup group -> "group";
            case Door door -> "door";
            case Nothing nothing -> "nothing";
        };
    }

    /** Something for the engine. */
    record InPrivate(UserInput input) implements ParsedUpdate {}

    /**
     * Something said where others read along.
     *
     * @param query what is to be answered where it was a tap
     */
    record InGroup(
            long chat, TelegramUser account, @Nullable String query) implements ParsedUpdate {}

    /** The person let the bot in, or shut it out. */
    record Door(long chat, boolean open) implements ParsedUpdate {}

    /** Nothing that matters. */
    record Nothing() implements ParsedUpdate {}
}
