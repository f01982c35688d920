package dev.zapis.command;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an event came from: a state that has to know takes it beside the event.
 *
 * @param command the command's id; none where the metadata have none
 * @param actor who gave it, as the metadata have it
 * @param cause what made it, as the metadata have it
 * @param correlation the command that all came of, as a reaction's comes of somebody's
 * @param at when it was asked, by the product's clock
 */
public record EventOrigin(
        @Nullable String command,
        @Nullable String actor,
        @Nullable String cause,
        @Nullable String correlation,
        Instant at) {

    public static EventOrigin of(Map<String, String> metadata, Instant recorded) {
        String at = metadata.get(MetadataKeys.AT);
        return new EventOrigin(
                metadata.get(MetadataKeys.COMMAND),
                metadata.get(MetadataKeys.ACTOR),
                metadata.get(MetadataKeys.CAUSE),
                metadata.get(MetadataKeys.CORRELATION),
                at == null ? recorded : Instant.parse(at));
    }

    public boolean isOf(CommandId id) {
        return id.value().equals(command);
    }

    /** Whether it is of this command, or of what followed from it. */
    public boolean cameOf(CommandId id) {
        return isOf(id) || id.value().equals(correlation);
    }
}
