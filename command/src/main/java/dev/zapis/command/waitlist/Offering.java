package dev.zapis.command.waitlist;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.waitlist.EntryId;
import dev.zapis.events.waitlist.OfferId;
import dev.zapis.events.waitlist.WaitlistEvent;
import dev.zapis.events.waitlist.WaitlistEvent.OfferExpired;
import dev.zapis.events.waitlist.WaitlistEvent.OfferRevoked;
import dev.zapis.events.waitlist.WaitlistEvent.RemovedFromWaitlist;
import dev.zapis.events.waitlist.WaitlistEvent.SeatOffered;
import dev.zapis.events.waitlist.WaitlistEvent.SeatTaken;
import dev.zapis.events.waitlist.WaitlistEvent.WaitlistClosed;
import dev.zapis.events.waitlist.WaitlistEvent.WaitlistJoined;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the slices whose things are waited for decide about their queues: joining, what is offered to whom, and taking it. */
public final class Offering {

    private final Resource resource;
    private final Instant now;
    private final CommandId command;
    private final List<WaitlistEvent> events = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private Waitlist queue;

    private Offering(Waitlist queue, Resource resource, Instant now, CommandId command) {
        this.queue = queue;
        this.resource = resource;
        this.now = now;
        this.command = command;
    }

    /** At the end of the queue, or where the person is already (WL2). */
    public static List<WaitlistEvent> joined(
            Waitlist queue, PersonId person, int seats, WaitlistTerms terms, Instant now, CommandId command) {
        if (queue.isClosed() || terms.isOver(now)) throw new Refused(WaitlistRefusal.CLOSED);
        if (queue.of(person).isPresent()) return List.of();
        EntryId entry = new EntryId(command.makes("entry"));
        return List.of(new WaitlistJoined(entry, queue.id(), person, seats, 0, terms.rule()));
    }

    /** The seats that whoever had this offer takes, in time or late (WL7); refused where they are no longer theirs to take. */
    public static SeatTaken taken(Waitlist queue, PersonId person, Entry.Offer offer, Resource resource, Instant now) {
        Entry entry = queue.of(person).orElseThrow(() -> new Refused(WaitlistRefusal.NOT_WAITING));
        boolean isFree = resource.free().containsAll(offer.seats())
                && offer.seats().stream().noneMatch(seat -> queue.keeps(seat, person, resource.terms(), now));
        if (!isFree) {
            throw new Refused(WaitlistRefusal.OFFER_OVER, Map.of("position", queue.position(person)));
        }
        return new SeatTaken(entry.id(), queue.id(), person, offer.id(), offer.seats());
    }

    /** The seats are theirs without an offer: who waits no longer has to, none where they don't. */
    public static List<WaitlistEvent> fulfilled(Waitlist queue, PersonId person, List<String> seats) {
        Optional<Entry> entry = queue.of(person);
        if (entry.isEmpty()) return List.of();
        Entry.Offer offer = entry.get().offer();
        @Nullable OfferId made = offer == null ? null : offer.id();
        return List.of(new SeatTaken(entry.get().id(), queue.id(), person, made, seats));
    }

    /** All that is to be set right now: offers that are over, and who is offered what is free (WL15). */
    public static List<WaitlistEvent> nudged(Waitlist queue, Resource resource, Instant now, CommandId command) {
        if (queue.isClosed() || queue.entries().isEmpty()) return List.of();
        if (resource.terms().isOver(now)) return closed(queue);
        Offering offering = new Offering(queue, resource, now, command);
        queue.inOrder().forEach(offering::endedUnlessOpen);
        offering.offerAll();
        return List.copyOf(offering.events);
    }

    private static List<WaitlistEvent> closed(Waitlist queue) {
        return queue.inOrder().stream()
                .<WaitlistEvent>map(entry -> new WaitlistClosed(entry.id(), queue.id(), entry.person()))
                .toList();
    }

    private void happened(WaitlistEvent event) {
        events.add(event);
        queue = queue.evolve(event);
    }

    private void endedUnlessOpen(Entry entry) {
        Entry.Offer offer = entry.offer();
        if (offer == null) return;
        if (!offer.isOpen(now)) expired(entry, offer);
        else if (!resource.free().containsAll(offer.seats()))
            happened(new OfferRevoked(offer.id(), entry.id(), queue.id(), entry.person(), false));
    }

    private void expired(Entry entry, Entry.Offer offer) {
        int missed = entry.missed() + 1;
        happened(new OfferExpired(offer.id(), entry.id(), queue.id(), entry.person(), missed));
        if (missed < resource.terms().misses()) return;
        happened(new RemovedFromWaitlist(entry.id(), queue.id(), entry.person(), "MISSED", null));
    }

    private void offerAll() {
        Optional<Instant> until = resource.terms().until(now);
        if (until.isEmpty()) return;
        resource.free().stream().filter(seat -> !queue.isOffered(seat, now)).forEach(left::add);
        List<EntryId> passed = new ArrayList<>();
        for (Entry entry : queue.inOrder()) {
            if (entry.isHeld() || entry.hasOffer(now)) continue;
            if (offered(entry, until.get(), passed)) continue;
            if (!resource.terms().isPassingAllowed() && entry.seats() > 1) return;
            if (entry.seats() > 1) passed.add(entry.id());
        }
    }

    private boolean offered(Entry entry, Instant until, List<EntryId> passed) {
        List<String> seats = left.stream()
                .filter(seat -> entry.waitsFor(seat, now) && resource.fits().test(entry.person(), seat))
                .limit(entry.seats())
                .toList();
        if (seats.size() < entry.seats()) return false;
        left.removeAll(seats);
        OfferId offer = new OfferId(command.makes("offer " + entry.id()));
        happened(new SeatOffered(
                offer,
                entry.id(),
                queue.id(),
                entry.person(),
                seats,
                until,
                passed,
                resource.terms().rule()));
        return true;
    }
}
