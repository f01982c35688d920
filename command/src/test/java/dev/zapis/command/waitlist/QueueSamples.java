package dev.zapis.command.waitlist;

import static dev.zapis.command.Decisions.NOW;
import static dev.zapis.command.Decisions.person;

import dev.zapis.command.CommandId;
import dev.zapis.events.Ids;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.events.waitlist.EntryId;
import dev.zapis.events.waitlist.OfferId;
import dev.zapis.events.waitlist.WaitlistEvent;
import dev.zapis.events.waitlist.WaitlistEvent.SeatOffered;
import dev.zapis.events.waitlist.WaitlistEvent.WaitlistJoined;
import dev.zapis.events.waitlist.WaitlistId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Nouns of the queue's tests: people wait for seats of a thing that is full, three days ahead. */
final class QueueSamples {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final WaitlistId QUEUE = WaitlistId.of("sample", Ids.derived("thing"), DAY);
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final Instant CUT_OFF = Instant.parse("2026-11-23T06:00:00Z");
    static final WaitlistTerms TERMS = terms(Duration.ofHours(2), 2, false);
    static final CommandId COMMAND = new CommandId(Ids.derived("nudge"));

    private QueueSamples() {}

    static WaitlistTerms terms(Duration window, int misses, boolean isPassingAllowed) {
        return new WaitlistTerms(window, CUT_OFF, CUT_OFF, MOSCOW, TimeSpan.hours(22, 8), misses, isPassingAllowed, 1);
    }

    static EntryId entry(String name) {
        return new EntryId(Ids.derived("entry", name));
    }

    static OfferId offer(String name) {
        return new OfferId(Ids.derived("offer", name));
    }

    static WaitlistJoined joined(String name) {
        return joined(name, 1, 0);
    }

    static WaitlistJoined joined(String name, int seats, int priority) {
        return new WaitlistJoined(entry(name), QUEUE, person(name), seats, priority, 1);
    }

    static SeatOffered offered(String name, Instant until, String... seats) {
        return new SeatOffered(offer(name), entry(name), QUEUE, person(name), List.of(seats), until, List.of(), 1);
    }

    static Waitlist queue(WaitlistEvent... events) {
        Waitlist queue = Waitlist.empty(QUEUE);
        for (WaitlistEvent event : events) queue = queue.evolve(event);
        return queue;
    }

    static List<WaitlistEvent> nudged(Waitlist queue, String... free) {
        return Offering.nudged(queue, Resource.of(List.of(free), TERMS), NOW, COMMAND);
    }

    /** Who is offered what, as in {@code Anna A1}. */
    static List<String> offers(List<WaitlistEvent> events, String... names) {
        return events.stream()
                .filter(SeatOffered.class::isInstance)
                .map(SeatOffered.class::cast)
                .map(offered -> name(offered.person(), names) + " " + String.join(",", offered.seats()))
                .toList();
    }

    private static String name(PersonId person, String... names) {
        return List.of(names).stream()
                .filter(name -> person(name).equals(person))
                .findFirst()
                .orElse("?");
    }
}
