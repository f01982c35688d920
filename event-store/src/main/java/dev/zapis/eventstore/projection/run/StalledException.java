package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.projection.generation.Generation;
import java.time.Duration;

/** Events are there, but none has come for too long: the way to them is to be opened anew. */
final class StalledException extends RuntimeException {

    StalledException(Generation generation, long position, Duration patience) {
        super(
                "projection " + generation.projection() + " (generation " + generation.number()
                        + ") has not moved from position " + position + " for " + patience.toMillis()
                        + " ms, though the log goes on",
                null,
                false,
                false);
    }
}
