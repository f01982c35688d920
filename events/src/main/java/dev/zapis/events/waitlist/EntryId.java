package dev.zapis.events.waitlist;

import dev.zapis.events.Ids;

/** One person's place in a queue, from joining until it ends; who joins again gets another. */
public record EntryId(String value) {

    public EntryId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
