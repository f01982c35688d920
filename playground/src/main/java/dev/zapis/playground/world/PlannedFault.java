package dev.zapis.playground.world;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the next calls of a method go wrong: a status of 0 only delays; with effect the work is done all the same. */
public record PlannedFault(int status, @Nullable String body, Duration delay, boolean effect) {

    /** Whether the answer itself is replaced. */
    public boolean fails() {
        return status != 0;
    }
}
