package dev.zapis.command.waitlist;

import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.waitlist.EntryId;
import dev.zapis.events.waitlist.OfferId;
import dev.zapis.events.waitlist.WaitlistEvent;
import dev.zapis.events.waitlist.WaitlistEvent.OfferDeclined;
import dev.zapis.events.waitlist.WaitlistEvent.OfferExpired;
import dev.zapis.events.waitlist.WaitlistEvent.OfferRevoked;
import dev.zapis.events.waitlist.WaitlistEvent.PriorityGiven;
import dev.zapis.events.waitlist.WaitlistEvent.RemovedFromWaitlist;
import dev.zapis.events.waitlist.WaitlistEvent.SeatOffered;
import dev.zapis.events.waitlist.WaitlistEvent.SeatTaken;
import dev.zapis.events.waitlist.WaitlistEvent.WaitlistClosed;
import dev.zapis.events.waitlist.WaitlistEvent.WaitlistJoined;
import dev.zapis.events.waitlist.WaitlistEvent.WaitlistLeft;
import dev.zapis.events.waitlist.WaitlistId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;

/**
 * A queue: open while there are seats to be kept, closed for good from the cut-off on. The rules are in {@code package-info}.
 *
 * @param entries live ones, in the order in which they joined
 */
@EventSourcedEntity(tagKey = Tags.WAITLIST)
public record Waitlist(WaitlistId id, List<Entry> entries, boolean isClosed) {

    /** WL3: higher ones first; of the same, as they joined. */
    private static final Comparator<Entry> BY_PRIORITY =
            Comparator.comparingInt(Entry::priority).reversed();

    public Waitlist {
        entries = List.copyOf(entries);
    }

    @EntityCreator
    public static Waitlist empty(@InjectEntityId WaitlistId id) {
        return new Waitlist(id, List.of(), false);
    }

    /** After an event of its own, in the log or not yet. */
    @EventSourcingHandler
    public Waitlist evolve(WaitlistEvent event) {
        return switch (event) {
            case WaitlistJoined said -> having(Stream.concat(entries.stream(), Stream.of(Entry.of(said))));
            case SeatOffered said -> changed(said.entry(), entry -> entry.offered(Entry.Offer.of(said)));
            case SeatTaken said -> having(without(said.entry()).map(entry -> entry.without(said.seats())));
            case OfferDeclined said -> changed(said.entry(), Entry::declined);
            case OfferExpired said -> changed(said.entry(), entry -> entry.missed(said.missed()));
            case OfferRevoked said -> changed(said.entry(), entry -> entry.revoked(said.isHeld()));
            case WaitlistLeft said -> having(without(said.entry()));
            case RemovedFromWaitlist said -> having(without(said.entry()));
            case PriorityGiven said -> changed(said.entry(), entry -> entry.prior(said.priority()));
            case WaitlistClosed said ->
                new Waitlist(id, changed(said.entry(), entry -> entry.revoked(entry.isHeld())).entries, true);
        };
    }

    private Waitlist having(Stream<Entry> some) {
        return new Waitlist(id, some.toList(), isClosed);
    }

    private Stream<Entry> without(EntryId gone) {
        return entries.stream().filter(entry -> !entry.id().equals(gone));
    }

    private Waitlist changed(EntryId one, UnaryOperator<Entry> change) {
        return having(entries.stream().map(entry -> entry.id().equals(one) ? change.apply(entry) : entry));
    }

    /** All who wait, whoever goes first ahead. */
    public List<Entry> inOrder() {
        return entries.stream().sorted(BY_PRIORITY).toList();
    }

    public Optional<Entry> of(PersonId person) {
        return entries.stream().filter(entry -> entry.person().equals(person)).findFirst();
    }

    Entry mustHave(EntryId one) {
        return entries.stream()
                .filter(entry -> entry.id().equals(one))
                .findFirst()
                .orElseThrow(() -> new Refused(WaitlistRefusal.NOT_WAITING));
    }

    /** Which one they are in the queue, from 1; 0 who is not in it. */
    public int position(PersonId person) {
        List<PersonId> people = inOrder().stream().map(Entry::person).toList();
        return people.indexOf(person) + 1;
    }

    /** Whose offer of this id is open, whoever that is. */
    Optional<Entry> offered(OfferId offer) {
        return entries.stream()
                .filter(entry -> entry.offer() != null && entry.offer().id().equals(offer))
                .findFirst();
    }

    public boolean isOffered(String seat, Instant now) {
        return entries.stream().anyMatch(entry -> entry.hasOffer(now) && holds(entry, seat));
    }

    private static boolean holds(Entry entry, String seat) {
        Entry.Offer offer = entry.offer();
        return offer != null && offer.seats().contains(seat);
    }

    /** WL5, D8: whether the seat is kept from this person, as it is offered to another or somebody waits for it before them. */
    public boolean keeps(String seat, PersonId from, WaitlistTerms terms, Instant now) {
        if (isClosed || terms.isOver(now)) return false;
        for (Entry entry : inOrder()) {
            boolean isTheirs = entry.person().equals(from);
            if (!isTheirs && entry.hasOffer(now) && holds(entry, seat)) return true;
        }
        boolean isTheirs = of(from).filter(entry -> entry.hasOffer(now) && holds(entry, seat))
                .isPresent();
        if (isTheirs) return false;
        return inOrder().stream()
                .takeWhile(entry -> !entry.person().equals(from))
                .anyMatch(entry -> entry.waitsFor(seat, now));
    }
}
