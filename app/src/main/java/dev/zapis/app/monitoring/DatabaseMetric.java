package dev.zapis.app.monitoring;

import org.jspecify.annotations.Nullable;

/** What the database is asked for every few seconds; the names are those of the metrics. */
enum DatabaseMetric {
    EVENTS("zapis.events", null, null, "Position of the newest event"),
    EVENTS_NEWEST("zapis.events.newest", null, "seconds", "Time since the newest event was recorded"),
    PROJECTION_LAG("zapis.projection.lag", "projection", null, "Events that the live read tables are behind"),
    PROJECTION_PARKED("zapis.projection.parked", "projection", null, "Events that could not be handled and wait"),
    INBOX_OPEN("zapis.inbox.open", null, null, "Updates that are not handled yet"),
    INBOX_OLDEST("zapis.inbox.oldest", null, "seconds", "Age of the oldest update that is not handled yet"),
    OUTBOX_OPEN("zapis.outbox.open", "lane", null, "Messages that are to be sent, now or later"),
    OUTBOX_OLDEST("zapis.outbox.oldest", "lane", "seconds", "How long the first message that may be sent has waited"),
    OUTBOX_CLOSED("zapis.outbox.closed", "outcome", null, "Messages of the last ten minutes by what became of them"),
    DUE_OPEN("zapis.due.open", null, null, "Work that has a time, past or to come"),
    DUE_LATE("zapis.due.late", null, "seconds", "How late the latest due work is"),
    DATABASE_SIZE("zapis.database.size", null, "bytes", "Size of the whole database");

    final String meter;
    final @Nullable String label;
    final @Nullable String unit;
    final String meaning;

    DatabaseMetric(String meter, @Nullable String label, @Nullable String unit, String meaning) {
        this.meter = meter;
        this.label = label;
        this.unit = unit;
        this.meaning = meaning;
    }
}
