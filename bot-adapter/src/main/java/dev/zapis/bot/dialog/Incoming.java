package dev.zapis.bot.dialog;

import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;

/** What a person did in a chat. */
public sealed interface Incoming {

    long chat();

    /** Who did it: whoever tapped or wrote, never whoever the chat belongs to. */
    Account account();

    /** Names the wish: the same update, however often it arrives, gives the same id. */
    CommandId command(long bot);

    /** The same where what was typed again in another message is still the same wish. */
    default CommandId command(long bot, Dialog dialog) {
        Dialog.Step step = dialog.step();
        if (this instanceof Tap || step == null) return command(bot);
        return new CommandId(Ids.derived("step", "" + bot, "" + chat(), "" + step.message(), "" + step.render()));
    }

    /**
     * A button was tapped.
     *
     * @param message the message that the button is under
     * @param data what the button carries
     * @param query what Telegram wants answered
     */
    record Tap(long chat, Account account, long message, String data, String query) implements Incoming {

        @Override
        public CommandId command(long bot) {
            return new CommandId(Ids.derived("tap", "" + bot, "" + chat, "" + message, data));
        }
    }

    /**
     * Something was written.
     *
     * @param message the person's own message
     * @param text empty for a picture, a sticker and the like
     */
    record Said(long chat, Account account, long message, String text) implements Incoming {

        @Override
        public CommandId command(long bot) {
            return written(bot, chat, message);
        }
    }

    /**
     * A contact was sent.
     *
     * @param message the person's own message
     */
    record Shared(long chat, Account account, long message, Contact contact) implements Incoming {

        @Override
        public CommandId command(long bot) {
            return written(bot, chat, message);
        }
    }

    /**
     * A file was sent.
     *
     * @param message the person's own message
     */
    record Posted(long chat, Account account, long message, Attachment file) implements Incoming {

        @Override
        public CommandId command(long bot) {
            return written(bot, chat, message);
        }
    }

    /**
     * A file that Telegram keeps for a while.
     *
     * @param size as Telegram says it; 0 where it does not
     */
    record Attachment(String id, String name, long size) {}

    private static CommandId written(long bot, long chat, long message) {
        return new CommandId(Ids.derived("text", "" + bot, "" + chat, "" + message));
    }
}
