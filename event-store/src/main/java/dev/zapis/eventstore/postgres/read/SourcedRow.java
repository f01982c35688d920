package dev.zapis.eventstore.postgres.read;

import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Sql;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of sourcing: the head, and a matching event unless none matches. */
record SourcedRow(long head, @Nullable StoredEvent event) {

    static SourcedRow read(Readable row) {
        var head = Sql.present(row.get(EventRow.WIDTH, Long.class));
        return new SourcedRow(head, row.get(0, Long.class) == null ? null : EventRow.read(row));
    }

    /** All rows of one answer. */
    static final class Gathered {

        private final List<StoredEvent> events = new ArrayList<>();
        private long head;

        void add(SourcedRow row) {
            head = row.head();
            if (row.event() != null) {
                events.add(row.event());
            }
        }

        SourcingResult sourced() {
            return new SourcingResult(head, events);
        }
    }
}
