package dev.zapis.events.waitlist;

import dev.zapis.events.Personal;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happens to people who wait. A seat is named by the slice whose it is; the queue compares names and knows nothing of them. */
public sealed interface WaitlistEvent {

    /** Of which queue. */
    WaitlistId waitlist();

    @EventTag(key = Tags.WAITLIST)
    default WaitlistId waitlistTag() {
        return waitlist();
    }

    /**
     * The place in the queue is that of this event in the log, behind those of a higher priority.
     *
     * @param seats how many at once
     * @param priority 0 but for those whom a rule lets go first
     */
    @Event(namespace = "zapis.waitlist", name = "WaitlistJoined", version = "1")
    record WaitlistJoined(EntryId entry, WaitlistId waitlist, PersonId person, int seats, int priority, int rule)
            implements WaitlistEvent, OfPerson {}

    /**
     * These seats are kept for them until then.
     *
     * @param passed those before them in the queue who wait for more seats than there are
     */
    @Event(namespace = "zapis.waitlist", name = "SeatOffered", version = "1")
    record SeatOffered(
            OfferId offer,
            EntryId entry,
            WaitlistId waitlist,
            PersonId person,
            List<String> seats,
            Instant until,
            List<EntryId> passed,
            int rule)
            implements WaitlistEvent, OfPerson {}

    /**
     * They have what they waited for, by an offer or without one; the entry is done with for good.
     *
     * @param offer none where there was none, or one that had ended
     */
    @Event(namespace = "zapis.waitlist", name = "SeatTaken", version = "1")
    record SeatTaken(
            EntryId entry,
            WaitlistId waitlist,
            PersonId person,
            @Nullable OfferId offer,
            List<String> seats) implements WaitlistEvent, OfPerson {}

    /** They don't want these seats and wait on, at the same place. */
    @Event(namespace = "zapis.waitlist", name = "OfferDeclined", version = "1")
    record OfferDeclined(OfferId offer, EntryId entry, WaitlistId waitlist, PersonId person)
            implements WaitlistEvent, OfPerson {}

    /** They did not answer in time and wait on, at the same place. */
    @Event(namespace = "zapis.waitlist", name = "OfferExpired", version = "1")
    record OfferExpired(OfferId offer, EntryId entry, WaitlistId waitlist, PersonId person, int missed)
            implements WaitlistEvent, OfPerson {}

    /**
     * The offer is no more, for no fault of theirs.
     *
     * @param isHeld somebody took it back: they are offered nothing until somebody says so
     */
    @Event(namespace = "zapis.waitlist", name = "OfferRevoked", version = "1")
    record OfferRevoked(OfferId offer, EntryId entry, WaitlistId waitlist, PersonId person, boolean isHeld)
            implements WaitlistEvent, OfPerson {}

    /** They wait no longer, as they said themselves. */
    @Event(namespace = "zapis.waitlist", name = "WaitlistLeft", version = "1")
    record WaitlistLeft(EntryId entry, WaitlistId waitlist, PersonId person) implements WaitlistEvent, OfPerson {}

    /**
     * They wait no longer, as others or a rule said.
     *
     * @param why code of the cause: {@code MISSED}, {@code ADMIN}, {@code GONE}
     * @param reason in the words of whoever did it; none where it was a rule
     */
    @Event(namespace = "zapis.waitlist", name = "RemovedFromWaitlist", version = "1")
    record RemovedFromWaitlist(
            EntryId entry,
            WaitlistId waitlist,
            PersonId person,
            String why,
            @Personal @Nullable String reason) implements WaitlistEvent, OfPerson {}

    /** They go before all of a lower priority; who was held back is offered seats again. */
    @Event(namespace = "zapis.waitlist", name = "PriorityGiven", version = "1")
    record PriorityGiven(
            EntryId entry,
            WaitlistId waitlist,
            PersonId person,
            int priority,
            @Personal @Nullable String reason) implements WaitlistEvent, OfPerson {}

    /** From now on nothing is kept for anybody, who comes first has it: once for each who waits. */
    @Event(namespace = "zapis.waitlist", name = "WaitlistClosed", version = "1")
    record WaitlistClosed(EntryId entry, WaitlistId waitlist, PersonId person) implements WaitlistEvent, OfPerson {}

    /** It belongs to the day of its person, where what is waited for has a day. */
    sealed interface OfPerson {

        EntryId entry();

        WaitlistId waitlist();

        PersonId person();

        @EventTag(key = Tags.PERSON_DAY)
        default @Nullable String personDay() {
            LocalDate day = waitlist().day();
            return day == null ? null : Tags.day(person(), day);
        }
    }
}
