package dev.zapis.events.office;

import dev.zapis.events.Ids;

/** A part of an office in which desks stand; people call it a zone. */
public record AreaId(String value) {

    public AreaId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
