package dev.zapis.eventstore.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.model.History.Attempt;
import dev.zapis.eventstore.model.History.End;
import dev.zapis.eventstore.model.History.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Says whether a history is what appends one by one, in the order of their positions, would have brought about. */
final class SerialChecker {

    private final long base;
    private final Set<UUID> leftOver;
    private final List<StoredEvent> log;
    private final Map<UUID, StoredEvent> byId = new HashMap<>();

    /**
     * @param leftOver ids of events that an earlier history abandoned: they may come at any time
     * @param log all events above {@code base}
     */
    SerialChecker(long base, Set<UUID> leftOver, List<StoredEvent> log) {
        this.base = base;
        this.leftOver = leftOver;
        this.log = log;
        log.forEach(event -> byId.put(event.id(), event));
    }

    void check(History history) {
        assertThat(log.stream().map(StoredEvent::position).toList())
                .as("positions rise by 1")
                .isEqualTo(LongStream.rangeClosed(base + 1, base + log.size())
                        .boxed()
                        .toList());
        var attempts = history.attempts();
        attempts.forEach(this::check);
        assertThat(Stream.concat(
                        leftOver.stream(),
                        attempts.stream()
                                .flatMap(attempt -> attempt.append().events().stream())
                                .map(NewEvent::id)))
                .as("all events come from somebody, once")
                .containsAll(byId.keySet());
        assertThat(byId).as("no event is there twice").hasSameSizeAs(log);
        history.readings().forEach(reading -> check(reading, attempts));
        history.tails().forEach(seen -> assertThat(ids(seen.stream()))
                .as("a follower misses nothing")
                .isEqualTo(ids(log.stream().limit(seen.size()))));
        checkTime(attempts);
    }

    private void check(Attempt attempt) {
        switch (attempt.end()) {
            case End.Recorded recorded -> checkPlace(attempt.append(), recorded.position());
            case End.Refused refused -> {
                assertGone(attempt);
                assertThat(contradicts(attempt.append(), at(refused.position())))
                        .as("%s contradicts %s", refused, attempt.append())
                        .isTrue();
            }
            case End.Failed failed -> assertGone(attempt);
            case End.Abandoned abandoned -> {
                var last = byId.get(attempt.append().events().getLast().id());
                if (last == null) {
                    assertGone(attempt);
                } else {
                    checkPlace(attempt.append(), last.position());
                }
            }
        }
    }

    private void checkPlace(Append append, long last) {
        long first = last - append.events().size() + 1;
        assertThat(append.events().stream().map(NewEvent::id).toList())
                .as("events up to %s", last)
                .isEqualTo(ids(LongStream.rangeClosed(first, last).mapToObj(this::at)));
        assertThat(log.stream().filter(event -> event.position() < first && contradicts(append, event)))
                .as("nothing contradicts %s at %s", append, first)
                .isEmpty();
    }

    private void assertGone(Attempt attempt) {
        assertThat(attempt.append().events().stream().map(NewEvent::id))
                .as("nothing is left of %s", attempt)
                .noneMatch(byId::containsKey);
    }

    private void check(Reading reading, List<Attempt> attempts) {
        long head = reading.answer().head();
        assertThat(head).isBetween(base, base + log.size());
        assertThat(ids(reading.answer().events().stream()))
                .as("%s", reading)
                .isEqualTo(ids(log.stream()
                        .filter(event -> event.position() > reading.after() && event.position() <= head)
                        .filter(event -> reading.criteria().matches(event.type(), event.tags()))));
        if (reading.fresh()) {
            assertThat(head).as("as new as can be").isGreaterThanOrEqualTo(recordedBefore(reading.began(), attempts));
        }
    }

    /** What was recorded before another append was asked for stands before it. */
    private void checkTime(List<Attempt> attempts) {
        for (var later : attempts) {
            if (later.end() instanceof End.Recorded recorded) {
                assertThat(recorded.position() - later.append().events().size())
                        .as("%s comes after what was there", later)
                        .isGreaterThanOrEqualTo(recordedBefore(later.began(), attempts));
            }
        }
    }

    private long recordedBefore(long time, List<Attempt> attempts) {
        long last = base;
        for (var attempt : attempts) {
            if (attempt.ended() < time && attempt.end() instanceof End.Recorded recorded) {
                last = Math.max(last, recorded.position());
            }
        }
        return last;
    }

    private StoredEvent at(long position) {
        assertThat(position).as("the log has position").isBetween(base + 1, base + log.size());
        return log.get((int) (position - base - 1));
    }

    private static boolean contradicts(Append append, StoredEvent event) {
        return event.position() > append.after() && append.condition().matches(event.type(), event.tags())
                || event.tags().stream().anyMatch(append.once()::contains);
    }

    private static List<UUID> ids(Stream<StoredEvent> events) {
        return events.map(StoredEvent::id).toList();
    }
}
