package dev.zapis.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be appended. The bytes are stored as they are and never rewritten.
 *
 * @param type stable qualified name, for example {@code zapis.desk.DeskBooked}
 * @param version version of the payload's form
 * @param payload UTF-8 JSON
 * @param metadata UTF-8 JSON
 * @param tags {@code key=value} of every consistency boundary that the event belongs to
 * @param subject whose data key the personal fields are encrypted with; none if there are no such fields
 * @param at when it happened, to the microsecond; none for an event that happens when it is recorded
 */
public record NewEvent(
        UUID id,
        String type,
        String version,
        byte[] payload,
        byte[] metadata,
        Set<String> tags,
        @Nullable String subject,
        @Nullable Instant at) {

    public NewEvent {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** An event that happens when it is recorded. */
    public NewEvent(
            UUID id,
            String type,
            String version,
            byte[] payload,
            byte[] metadata,
            Set<String> tags,
            @Nullable String subject) {
        this(id, type, version, payload, metadata, tags, subject, null);
    }
}
