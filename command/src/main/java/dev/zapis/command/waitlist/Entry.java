package dev.zapis.command.waitlist;

import dev.zapis.events.person.PersonId;
import dev.zapis.events.waitlist.EntryId;
import dev.zapis.events.waitlist.OfferId;
import dev.zapis.events.waitlist.WaitlistEvent.SeatOffered;
import dev.zapis.events.waitlist.WaitlistEvent.WaitlistJoined;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person who waits.
 *
 * @param seats how many they wait for
 * @param missed offers in a row that they did not answer
 * @param isHeld they are offered nothing until somebody says so
 * @param letGo seats that they have declined or let pass, and nobody has had since
 * @param offer the last one that is neither taken nor known to be over
 */
public record Entry(
        EntryId id,
        PersonId person,
        int seats,
        int priority,
        int missed,
        boolean isHeld,
        Set<String> letGo,
        @Nullable Offer offer) {

    /** Seats that are kept for them, until then and at that very moment. */
    public record Offer(OfferId id, List<String> seats, Instant until) {

        public Offer {
            seats = List.copyOf(seats);
        }

        static Offer of(SeatOffered event) {
            return new Offer(event.offer(), event.seats(), event.until());
        }

        public boolean isOpen(Instant now) {
            return !now.isAfter(until);
        }
    }

    public Entry {
        letGo = Set.copyOf(letGo);
    }

    static Entry of(WaitlistJoined event) {
        return new Entry(event.entry(), event.person(), event.seats(), event.priority(), 0, false, Set.of(), null);
    }

    public boolean hasOffer(Instant now) {
        return offer != null && offer.isOpen(now);
    }

    /** Whether they wait for a seat of this name to be offered to them. */
    boolean waitsFor(String seat, Instant now) {
        boolean hasLetItPass = offer != null && offer.seats().contains(seat);
        return !isHeld && !hasOffer(now) && !hasLetItPass && !letGo.contains(seat);
    }

    Entry offered(Offer made) {
        return new Entry(id, person, seats, priority, missed, isHeld, letGo, made);
    }

    Entry declined() {
        return new Entry(id, person, seats, priority, 0, isHeld, afterOffer(), null);
    }

    Entry missed(int times) {
        return new Entry(id, person, seats, priority, times, isHeld, afterOffer(), null);
    }

    Entry revoked(boolean held) {
        return new Entry(id, person, seats, priority, missed, held, letGo, null);
    }

    Entry prior(int given) {
        return new Entry(id, person, seats, given, missed, false, letGo, offer);
    }

    /** Somebody has had these seats. */
    Entry without(List<String> taken) {
        Set<String> fewer = new HashSet<>(letGo);
        taken.forEach(fewer::remove);
        return new Entry(id, person, seats, priority, missed, isHeld, fewer, offer);
    }

    private Set<String> afterOffer() {
        Set<String> more = new HashSet<>(letGo);
        if (offer != null) more.addAll(offer.seats());
        return more;
    }
}
