package dev.zapis.events.office;

import dev.zapis.events.Ids;

/** A team of an office: some areas are for it first. */
public record TeamId(String value) {

    public TeamId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
