package dev.zapis.example.events.lamp;

import dev.zapis.events.Ids;

/** A lamp that somebody lights on a day. */
public record LampId(String value) {

    public LampId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
