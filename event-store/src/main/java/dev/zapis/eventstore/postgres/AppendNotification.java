package dev.zapis.eventstore.postgres;

import java.util.UUID;

/** What a NOTIFY tells: a batch was recorded, and the positions of its first and last event. */
public record AppendNotification(long first, long last, UUID batch) {

    public static AppendNotification read(String told) {
        var parts = told.split(",", 3);
        return new AppendNotification(Long.parseLong(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2]));
    }
}
