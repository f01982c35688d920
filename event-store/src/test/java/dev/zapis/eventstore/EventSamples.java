package dev.zapis.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Events, criteria and appends with as few words as possible. */
public final class EventSamples {

    public static final String BOOKED = "test.Booked";
    public static final String CANCELLED = "test.Cancelled";

    private EventSamples() {}

    public static NewEvent event(String type, String... tags) {
        var payload = "{\"note\":\"Запись\"}".getBytes(UTF_8);
        return new NewEvent(id(), type, "1", payload, "{}".getBytes(UTF_8), Set.of(tags), null);
    }

    public static NewEvent booked(String... tags) {
        return event(BOOKED, tags);
    }

    public static NewEvent booked(String tag, DataKey key) {
        var plain = booked(tag);
        return new NewEvent(plain.id(), BOOKED, "1", plain.payload(), plain.metadata(), plain.tags(), key.subject());
    }

    public static NewEvent at(Instant time, String... tags) {
        var plain = booked(tags);
        return new NewEvent(plain.id(), BOOKED, "1", plain.payload(), plain.metadata(), plain.tags(), null, time);
    }

    public static Criteria tagged(String... tags) {
        return new Criteria(List.of(new Criterion(Set.of(tags), Set.of())));
    }

    public static Criteria typed(String... types) {
        return new Criteria(List.of(new Criterion(Set.of(), Set.of(types))));
    }

    public static Criteria taggedAndTyped(String tag, String type) {
        return new Criteria(List.of(new Criterion(Set.of(tag), Set.of(type))));
    }

    public static Criteria everything() {
        return new Criteria(List.of(new Criterion(Set.of(), Set.of())));
    }

    public static Criteria nothing() {
        return new Criteria(List.of());
    }

    public static Append append(Criteria condition, long after, NewEvent... events) {
        return new Append(List.of(events), condition, after, List.of());
    }

    public static Append unconditional(NewEvent... events) {
        return append(nothing(), 0, events);
    }

    /** Not secure, and so never blocking. */
    private static UUID id() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
