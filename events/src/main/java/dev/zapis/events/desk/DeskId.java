package dev.zapis.events.desk;

import dev.zapis.events.Ids;

/** A desk in an office. */
public record DeskId(String value) {

    public DeskId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
