package dev.zapis.bot.notice;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told somebody who did not ask.
 *
 * @param to none: all admins
 * @param says drawn when it is sent, in the reader's language, with what is so by then; it may turn out to have nothing to tell
 * @param isUrgent breaks quiet hours
 * @param until after that it is of no use
 * @param unlessTold no news to whom this screen tells something that the same command has done; none: always news
 */
public record Notice(
        @Nullable PersonId to,
        PermanentScreen says,
        Lane lane,
        boolean isUrgent,
        Instant until,
        @Nullable Class<? extends PermanentScreen> unlessTold) {

    private static final Duration WEEK = Duration.ofDays(7);

    public Notice(@Nullable PersonId to, PermanentScreen says, Lane lane, boolean isUrgent, Instant until) {
        this(to, says, lane, isUrgent, until, null);
    }

    /** The same, which is no news beside what that screen tells of the same command. */
    public Notice unlessTold(Class<? extends PermanentScreen> more) {
        return new Notice(to, says, lane, isUrgent, until, more);
    }

    public static Notice toAdmins(PermanentScreen says, Instant until) {
        return new Notice(null, says, Lane.NOTICE, false, until);
    }

    /** What an admin did about somebody is worth telling for a week. */
    public static Notice about(PersonId person, PermanentScreen says, boolean isUrgent, Instant at) {
        return new Notice(person, says, Lane.NOTICE, isUrgent, at.plus(WEEK));
    }

    /** What goes out first when not everything can go out at once; answers to taps go before all of them. */
    public enum Lane {
        NOTICE(1),
        REMINDER(2),
        BROADCAST(3);

        private final int number;

        Lane(int number) {
            this.number = number;
        }

        /** As the outbox has it. */
        int number() {
            return number;
        }
    }
}
