package dev.zapis.scheduler;

import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Something whose time has come.
 *
 * @param key names it for good; the same thing at another time has the same key
 * @param kind the {@link TaskType} that knows what to do
 * @param reference what it is about, by id
 * @param at when it was due, by the product's clock
 * @param version position of the event that set the time: it rises when the time is changed
 */
public record ScheduledTask(String key, String kind, Map<String, String> reference, Instant at, long version) {

    public ScheduledTask {
        reference = Map.copyOf(reference);
    }

    /** What it is about; fails where the reference lacks it. */
    public String the(String thing) {
        return Objects.requireNonNull(reference.get(thing), () -> kind + " without " + thing);
    }

    /** The same for each try: what was done in an earlier one is not done again. */
    CommandId command() {
        return new CommandId(Ids.derived("due", key, Long.toString(version)));
    }
}
