package dev.zapis.eventstore.postgres.append;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of append calls: random per instance, then counted, as drawing randomness for each could block. */
public final class BatchIds {

    private final long instance = UUID.randomUUID().getMostSignificantBits();
    private final AtomicLong next = new AtomicLong(UUID.randomUUID().getLeastSignificantBits());

    UUID next() {
        return new UUID(instance, next.getAndIncrement());
    }

    /** Whether it was drawn here. */
    public boolean isOne(UUID id) {
        return id.getMostSignificantBits() == instance;
    }
}
