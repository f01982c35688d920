package dev.zapis.eventstore;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log has it.
 *
 * @param position place in the one order of all events: 1, 2, 3 … without gaps
 * @param at when it happened, by the clock of whoever recorded it; positions say what came first, times do not
 * @param recordedAt when it was recorded, by the database's clock
 * @param tags {@code key=value} of every consistency boundary that the event belongs to
 * @param subject whose data key its personal fields need; none if it has no such fields
 * @param key the subject's wrapped data key, read in the same statement; none if there is none or it was destroyed
 */
public record StoredEvent(
        long position,
        UUID id,
        String type,
        String version,
        byte[] payload,
        byte[] metadata,
        Instant at,
        Instant recordedAt,
        Set<String> tags,
        @Nullable String subject,
        byte @Nullable [] key) {

    /** An event that happened when it was recorded. */
    public StoredEvent(
            long position,
            UUID id,
            String type,
            String version,
            byte[] payload,
            byte[] metadata,
            Instant at,
            Set<String> tags,
            @Nullable String subject,
            byte @Nullable [] key) {
        this(position, id, type, version, payload, metadata, at, at, tags, subject, key);
    }
}
