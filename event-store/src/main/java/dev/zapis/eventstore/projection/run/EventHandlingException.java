package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.StoredEvent;
import io.r2dbc.spi.R2dbcException;

/** The projection's own code failed on an event, as opposed to the database failing under it. */
public final class EventHandlingException extends RuntimeException {

    EventHandlingException(StoredEvent event, Throwable cause) {
        super(event.type() + " at position " + event.position() + ": " + reason(cause), cause, false, false);
    }

    /** Kind and place, never the message: it may hold what a person typed. */
    private static String reason(Throwable cause) {
        var kind = cause.getClass().getSimpleName();
        if (cause instanceof R2dbcException refused) {
            return kind + " [" + refused.getSqlState() + "]";
        }
        var trace = cause.getStackTrace();
        return trace.length == 0 ? kind : kind + " at " + trace[0];
    }
}
