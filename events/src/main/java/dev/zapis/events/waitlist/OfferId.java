package dev.zapis.events.waitlist;

import dev.zapis.events.Ids;

/** One offer of a seat to whoever waits. */
public record OfferId(String value) {

    public OfferId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
