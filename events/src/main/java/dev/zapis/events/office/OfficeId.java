package dev.zapis.events.office;

import dev.zapis.events.Ids;

/** An office: desks, people and a time zone. */
public record OfficeId(String value) {

    public OfficeId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
