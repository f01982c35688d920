package dev.zapis.eventstore.projection.run;

import java.time.Duration;

/** Events are there, but none has come for too long: the way to them is to be opened anew. */
final class StalledException extends RuntimeException {

    StalledException(String what, long position, Duration timeout) {
        super(
                what + " has not moved from position " + position + " for " + timeout.toMillis()
                        + " ms, though the log goes on",
                null,
                false,
                false);
    }
}
