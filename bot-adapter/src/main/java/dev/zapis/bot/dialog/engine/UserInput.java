package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Contact;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.text.Typography;
import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import org.jspecify.annotations.Nullable;

/** What a person did in a chat. */
public sealed interface UserInput {

    long chat();

    /** Who did it: whoever tapped or wrote, never whoever the chat belongs to. */
    TelegramUser account();

    /** Names the wish: the same update, however often it arrives, gives the same id. */
    CommandId command(long bot);

    /** The same where what was typed again in another message is still the same wish. */
    default CommandId command(long bot, ConversationState dialog) {
        ConversationState.Step step = dialog.step();
        if (this instanceof ButtonTapped || step == null) return command(bot);
        return new CommandId(Ids.derived("step", "" + bot, "" + chat(), "" + step.message(), "" + step.render()));
    }

    /**
     * A button was tapped.
     *
     * @param message the message that the button is under
     * @param data what the button carries
     * @param query what Telegram wants answered
     */
    record ButtonTapped(long chat, TelegramUser account, long message, String data, String query) implements UserInput {

        @Override
        public CommandId command(long bot) {
            return new CommandId(Ids.derived("tap", "" + bot, "" + chat, "" + message, data));
        }
    }

    /**
     * Something was written.
     *
     * @param message the person's own message
     */
    record TextSent(long chat, TelegramUser account, long message, String text) implements UserInput {

        public TextSent {
            text = Typography.typed(text);
        }

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
    record ContactShared(long chat, TelegramUser account, long message, Contact contact) implements UserInput {

        @Override
        public CommandId command(long bot) {
            return written(bot, chat, message);
        }
    }

    /**
     * A file was sent.
     *
     * @param message the person's own message
     * @param series what the files of one album have in common
     * @param caption what is written below it; nothing where nothing is
     */
    record FileSent(
            long chat,
            TelegramUser account,
            long message,
            Attachment file,
            @Nullable String series,
            String caption) implements UserInput {

        public FileSent {
            caption = Typography.typed(caption);
        }

        @Override
        public CommandId command(long bot) {
            return written(bot, chat, message);
        }
    }

    /**
     * Something was sent that is neither words nor a file.
     *
     * @param message the person's own message
     * @param series what messages that were sent in one go have in common; none where this one stands alone
     * @param caption what is written below it; nothing where nothing is
     */
    record MediaSent(
            long chat,
            TelegramUser account,
            long message,
            MediaKind kind,
            @Nullable String series,
            String caption) implements UserInput {

        public MediaSent {
            caption = Typography.typed(caption);
        }

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
