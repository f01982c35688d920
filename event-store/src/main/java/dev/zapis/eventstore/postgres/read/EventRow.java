package dev.zapis.eventstore.postgres.read;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.connection.JoinedText;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/** An event's columns, read by index: by name the driver searches them for each value. */
final class EventRow {

    static final String COLUMNS = "e.position, e.event_id, e.type, e.version, e.payload, e.metadata,"
            + " coalesce(e.occurred_at, e.created_at), e.created_at, e.tags, e.subject, k.wrapped";
    static final int WIDTH = 11;

    private EventRow() {}

    static StoredEvent read(Readable row) {
        return new StoredEvent(
                present(row.get(0, Long.class)),
                present(row.get(1, UUID.class)),
                present(row.get(2, String.class)),
                present(row.get(3, String.class)),
                present(row.get(4, byte[].class)),
                present(row.get(5, byte[].class)),
                present(row.get(6, Instant.class)),
                present(row.get(7, Instant.class)),
                JoinedText.apart(present(row.get(8, String.class))),
                row.get(9, String.class),
                row.get(10, byte[].class));
    }
}
