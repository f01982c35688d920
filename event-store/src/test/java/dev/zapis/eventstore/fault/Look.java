package dev.zapis.eventstore.fault;

import dev.zapis.eventstore.Criteria;
import java.util.List;
import java.util.UUID;

/** One read of what matches the criteria above {@code after} and up to the head, as its caller saw it. */
record Look(Criteria criteria, long after, Seen seen, long begun, long ended) {

    /** What was answered. */
    record Seen(long head, List<UUID> events) {}
}
