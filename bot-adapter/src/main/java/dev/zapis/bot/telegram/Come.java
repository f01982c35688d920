package dev.zapis.bot.telegram;

import dev.zapis.bot.dialog.Account;
import dev.zapis.bot.dialog.Incoming;
import org.jspecify.annotations.Nullable;

/** An update as far as it matters. */
sealed interface Come {

    /** As figures name it. */
    default String kind() {
        return switch (this) {
            case InPrivate come -> come.incoming() instanceof Incoming.Tap ? "tap" : "text";
            case InGroup group -> "group";
            case Door door -> "door";
            case Nothing nothing -> "nothing";
        };
    }

    /** Something for the engine. */
    record InPrivate(Incoming incoming) implements Come {}

    /**
     * Something said where others read along.
     *
     * @param query what is to be answered where it was a tap
     */
    record InGroup(long chat, Account account, @Nullable String query) implements Come {}

    /** The person let the bot in, or shut it out. */
    record Door(long chat, boolean open) implements Come {}

    /** Nothing that matters. */
    record Nothing() implements Come {}
}
