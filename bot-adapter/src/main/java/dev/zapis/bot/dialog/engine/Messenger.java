package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.render.OutgoingMessage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The way out to people's chats; it keeps to the pace that Telegram allows and repeats what failed in passing. */
public interface Messenger {

    /** @return the new message's id; fails with {@link Unreachable} where the person does not want us */
    Mono<Long> send(long chat, OutgoingMessage outgoing);

    /**
     * Answers a message of a group under that message; fails with {@link Unreachable} where the group does not want us.
     *
     * @param html words without buttons
     */
    Mono<Void> reply(Asked asked, String html);

    /**
     * A message of a group.
     *
     * @param topic the topic of the group that it stands in, 0 for none
     */
    record Asked(long chat, long message, long topic) {}

    /**
     * Changes words and buttons; a file that hangs on the message stays.
     *
     * @param outgoing one without a file
     * @return false where this message cannot be edited any more; a message that already looks so is fine
     */
    Mono<Boolean> edit(long chat, long message, OutgoingMessage outgoing);

    /**
     * Takes a message of ours away.
     *
     * @return false where it cannot be taken away any more, as it is two days old; one that is gone is fine
     */
    Mono<Boolean> delete(long chat, long message);

    /**
     * Takes away the keys below the field to write in.
     *
     * @param words of the message that does so and is gone at once
     */
    Mono<Void> putKeysAway(long chat, String words);

    /** Ends the waiting of a tap; an answer that comes too late is dropped. */
    Mono<Void> answer(String query, @Nullable String toast);

    /**
     * The bytes of a file that a person sent; fails with {@link TooLarge} where there are more, and never waits for ever.
     *
     * @param file what Telegram calls it
     */
    Mono<byte[]> fetch(String file, int mostBytes);

    /** A file has more bytes than are wanted. */
    final class TooLarge extends RuntimeException {

        public TooLarge() {
            super("the file is too large", null, false, false);
        }
    }

    /** The person has blocked the bot or is gone. */
    final class Unreachable extends RuntimeException {

        public Unreachable(long chat) {
            super("chat " + chat + " cannot be reached", null, false, false);
        }
    }
}
