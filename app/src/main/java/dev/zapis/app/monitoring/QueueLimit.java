package dev.zapis.app.monitoring;

import java.time.Duration;

/** Kinds of work that wait, and how late each may be before something is wrong. */
public enum QueueLimit {
    UPDATES(DatabaseMetric.INBOX_OPEN, DatabaseMetric.INBOX_OLDEST, Duration.ofMinutes(5)),
    NOTICES(DatabaseMetric.OUTBOX_OPEN, DatabaseMetric.OUTBOX_OLDEST, Duration.ofMinutes(10)),
    DUE(DatabaseMetric.DUE_OPEN, DatabaseMetric.DUE_LATE, Duration.ofMinutes(5));

    /** Readings are taken every ten seconds: older ones say nothing any more. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final String BULK = "broadcasts";

    private final DatabaseMetric open;
    private final DatabaseMetric late;
    private final Duration limit;

    QueueLimit(DatabaseMetric open, DatabaseMetric late, Duration limit) {
        this.open = open;
        this.late = late;
        this.limit = limit;
    }

    public Duration limit() {
        return limit;
    }

    public long open(MetricsSnapshot snapshot) {
        return snapshot.sum(open);
    }

    /** A message to everybody takes as long as Telegram's limits make it take: it is never late. */
    public Duration late(MetricsSnapshot snapshot) {
        return Duration.ofSeconds(Math.round(snapshot.most(late, label -> !label.equals(BULK))));
    }

    public boolean isInTime(MetricsSnapshot snapshot) {
        return snapshot.age().compareTo(FRESH) < 0 && late(snapshot).compareTo(limit) <= 0;
    }
}
