package dev.zapis.events.desk;

import dev.zapis.events.Ids;

/** One booking of a desk. */
public record BookingId(String value) {

    public BookingId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
