package dev.zapis.command;

import dev.zapis.events.Ids;

/** Names one wish for good: the same id again is the same wish, however often it arrives. */
public record CommandId(String value) {

    public CommandId {
        Ids.checked(value);
    }

    /** The id of what this command brings into being, for example a booking. */
    public String makes(String kind) {
        return Ids.derived(value, kind);
    }

    @Override
    public String toString() {
        return value;
    }
}
