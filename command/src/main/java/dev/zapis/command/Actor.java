package dev.zapis.command;

import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param account the Telegram account; none when the house itself acts, at start or at a due time
 * @param telegramId the account's id in Telegram; never part of an event's metadata
 * @param person whom the account was last known to act for; the decision checks it
 */
public record Actor(
        @Nullable AccountKey account,
        @Nullable String telegramId,
        @Nullable PersonId person) {

    /** How a newcomer is named where actors are recorded. */
    public static final String NEWCOMER = "newcomer";

    /** The house itself: configuration, sample data, due work. */
    public static final Actor HOUSE = new Actor(null, null, null);

    public boolean isHouse() {
        return account == null;
    }

    /** Says nothing of the account: log lines may hold it. */
    @Override
    public String toString() {
        return person != null ? person.value() : isHouse() ? "house" : NEWCOMER;
    }
}
