package dev.zapis.eventstore.axon;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a command's metadata stays on its events for ever, beside the command's id and Axon's correlation and causation ids: these
 * keys and no others. An event's own metadata are kept too, but for the keys that the command has as well: its values count.
 *
 * @param time key under which a command says, as ISO 8601, when its events happen; if there is none they happen when Axon makes
 *     them
 */
public record KeptMetadata(Set<String> keys, @Nullable String time) {

    public static final KeptMetadata NONE = new KeptMetadata(Set.of(), null);

    public KeptMetadata {
        keys = Set.copyOf(keys);
    }
}
