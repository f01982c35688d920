package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.OutcomeUnknownException;
import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.RetryableException;
import dev.zapis.eventstore.postgres.connection.ConnectionLoss;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcTransientException;
import org.jspecify.annotations.Nullable;

/** Tells trouble of the database, which passes whatever the event is, from an event that can't be handled. */
final class TransientErrors {

    private TransientErrors() {}

    static boolean is(Throwable error) {
        return error instanceof RetryableException
                || error instanceof OverloadedException
                || error instanceof OutcomeUnknownException
                || ConnectionLoss.is(error)
                || error instanceof R2dbcTransientException
                || (error instanceof R2dbcException refused && isPassing(refused.getSqlState()));
    }

    /** No room or no memory, a broken system, a read-only server, somebody else's lock. */
    private static boolean isPassing(@Nullable String state) {
        return state != null
                && (state.startsWith("53") || state.startsWith("58") || state.equals("25006") || state.equals("55P03"));
    }
}
