package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.DuplicateEventIdException;
import io.r2dbc.postgresql.api.PostgresqlException;
import java.util.regex.Pattern;

/** Tells by the server's error that an event's id is another event's already. */
final class DuplicateIdError {

    private static final String CONSTRAINT = "event_event_id_key";

    /** The server's words depend on its language, what stands in brackets does not. */
    private static final Pattern ID = Pattern.compile("\\(event_id\\)=\\(([0-9a-f-]{36})\\)");

    private DuplicateIdError() {}

    /** The same error, with a name if it is this one. */
    static Throwable named(Throwable error) {
        if (!(error instanceof PostgresqlException refused)
                || !CONSTRAINT.equals(
                        refused.getErrorDetails().getConstraintName().orElse(""))) {
            return error;
        }
        var detail = ID.matcher(refused.getErrorDetails().getDetail().orElse(""));
        return detail.find() ? new DuplicateEventIdException(detail.group(1)) : error;
    }
}
