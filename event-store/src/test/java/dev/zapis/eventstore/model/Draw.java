package dev.zapis.eventstore.model;

import static dev.zapis.eventstore.EventSamples.BOOKED;
import static dev.zapis.eventstore.EventSamples.CANCELLED;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.EventSamples;
import dev.zapis.eventstore.NewEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Random criteria and appends over few tags and types, so that they meet often; the same for the same seed. */
final class Draw {

    private static final List<String> TYPES = List.of(BOOKED, CANCELLED);
    private static final List<String> TAGS = List.of("a=1", "a=2", "b=1", "b=2", "c=1");

    private final Random random;
    private final String scope;

    Draw(long seed) {
        this(new Random(seed), "seed" + seed);
    }

    private Draw(Random random, String scope) {
        this.random = random;
        this.scope = scope;
    }

    /** For somebody else who draws meanwhile. */
    Draw another() {
        return new Draw(new Random(random.nextLong()), scope);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A marker that may be old, never below {@code base}. */
    long marker(long base, long head) {
        return chance(60) ? head : base + random.nextLong(head - base + 1);
    }

    Criteria criteria() {
        return new Criteria(Stream.generate(this::criterion).limit(below(4)).toList());
    }

    Append append(long after) {
        Set<String> once = chance(25) ? Set.of("command=" + scope + "-" + below(6)) : Set.of();
        var events = Stream.generate(() -> event(once)).limit(1 + below(3)).toList();
        return new Append(events, criteria(), after, once, List.of());
    }

    private NewEvent event(Set<String> once) {
        var tags = new HashSet<>(some(TAGS, 2));
        tags.addAll(once);
        return EventSamples.event(one(TYPES), tags.toArray(String[]::new));
    }

    private Criterion criterion() {
        return new Criterion(some(TAGS, 2), chance(50) ? Set.of() : some(TYPES, 2));
    }

    private Set<String> some(List<String> of, int most) {
        var some = new HashSet<String>();
        for (int i = below(most + 1); i > 0; i--) {
            some.add(one(of));
        }
        return some;
    }

    private String one(List<String> of) {
        return of.get(below(of.size()));
    }
}
