package dev.zapis.eventstore.projection;

import java.util.List;

/**
 * One thing that a verification has looked at.
 *
 * @param projection empty for the log itself
 * @param position up to which event it was looked at
 */
public record Verified(String projection, long position, List<Fault> faults) {

    public Verified {
        faults = List.copyOf(faults);
    }
}
