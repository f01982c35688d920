package dev.zapis.events.desk;

import dev.zapis.events.Personal;
import dev.zapis.events.Tags;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happens to desks. A day is a date of the office. */
public sealed interface DeskEvent {

    /** It stands from then on; again, with the same id, where its removal is taken back. */
    @Event(namespace = "zapis.desk", name = "DeskAdded", version = "1")
    record DeskAdded(
            @EventTag(key = Tags.DESK) DeskId desk,
            @EventTag(key = Tags.OFFICE) OfficeId office,
            AreaId area,
            String name)
            implements DeskEvent {}

    @Event(namespace = "zapis.desk", name = "DeskRenamed", version = "1")
    record DeskRenamed(
            @EventTag(key = Tags.DESK) DeskId desk,
            @EventTag(key = Tags.OFFICE) OfficeId office,
            String name) implements DeskEvent {}

    /** The desk is no more; its bookings stay in the history. */
    @Event(namespace = "zapis.desk", name = "DeskRetired", version = "1")
    record DeskRetired(
            @EventTag(key = Tags.DESK) DeskId desk,
            @EventTag(key = Tags.OFFICE) OfficeId office) implements DeskEvent {}

    /**
     * The desk can't be booked for some days.
     *
     * @param until the last of them
     */
    @Event(namespace = "zapis.desk", name = "DeskBlocked", version = "1")
    record DeskBlocked(
            @EventTag(key = Tags.DESK) DeskId desk,
            OfficeId office,
            LocalDate from,
            LocalDate until,
            @Nullable String reason)
            implements DeskEvent {}

    /** The desk can be booked again on all days. */
    @Event(namespace = "zapis.desk", name = "DeskUnblocked", version = "1")
    record DeskUnblocked(@EventTag(key = Tags.DESK) DeskId desk, OfficeId office) implements DeskEvent {}

    /** @param rule version of the office's rules, one number for all of them, that it was decided by */
    @Event(namespace = "zapis.desk", name = "DeskBooked", version = "1")
    record DeskBooked(
            BookingId booking, DeskId desk, OfficeId office, PersonId person, LocalDate day, DayPart part, int rule)
            implements DeskEvent, OnDeskDay {}

    /**
     * @param reason why, in the words of whoever cancelled; none where the owner gave none
     * @param rule version of the office's rules, one number for all of them, that it was decided by
     */
    @Event(namespace = "zapis.desk", name = "DeskBookingCancelled", version = "1")
    record DeskBookingCancelled(
            BookingId booking,
            DeskId desk,
            OfficeId office,
            PersonId person,
            LocalDate day,
            DayPart part,
            @Personal @Nullable String reason,
            int rule)
            implements DeskEvent, EndsBooking {}

    /**
     * The booking goes on as another one, of another desk or day, which begins in the same append.
     *
     * @param to that other booking
     * @param reason why, in the words of whoever moved it; none where the owner did
     * @param rule version of the office's rules, one number for all of them, that it was decided by
     */
    @Event(namespace = "zapis.desk", name = "DeskBookingMoved", version = "1")
    record DeskBookingMoved(
            BookingId booking,
            DeskId desk,
            OfficeId office,
            PersonId person,
            LocalDate day,
            DayPart part,
            BookingId to,
            DeskId toDesk,
            LocalDate toDay,
            @Personal @Nullable String reason,
            int rule)
            implements DeskEvent, EndsBooking {}

    /** A cancellation is taken back: the person gets the desk again, if it is still free. */
    @Event(namespace = "zapis.desk", name = "DeskBookingReclaimed", version = "1")
    record DeskBookingReclaimed(
            BookingId booking, DeskId desk, OfficeId office, PersonId person, LocalDate day, DayPart part)
            implements DeskEvent, OnDeskDay {}

    /**
     * A cancelled booking could not come back.
     *
     * @param why code of the reason: {@code TAKEN}, {@code OWN_DAY}, {@code CLOSED}, {@code BLOCKED}, {@code GONE}
     */
    @Event(namespace = "zapis.desk", name = "DeskBookingNotReturned", version = "1")
    record DeskBookingNotReturned(
            BookingId booking, DeskId desk, OfficeId office, PersonId person, LocalDate day, DayPart part, String why)
            implements DeskEvent, OnDeskDay {}

    /**
     * The owner of a booking was due to be reminded of it.
     *
     * @param due when that was
     * @param until when the reminder is of no use any more
     * @param isLate it came well after it was due, for example because Zapis did not run
     * @param rule version of the office's reminders of desks, counted apart from its rules, that it was decided by
     */
    @Event(namespace = "zapis.desk", name = "DeskReminded", version = "1")
    record DeskReminded(
            @EventTag(key = Tags.BOOKING) BookingId booking,
            OfficeId office,
            PersonId person,
            ReminderOffset offset,
            Instant due,
            Instant until,
            boolean isLate,
            int rule)
            implements DeskEvent {}

    /** An event about one desk on one day: it belongs to the day of the desk, of the person and of the office. */
    sealed interface OnDeskDay {

        BookingId booking();

        DeskId desk();

        OfficeId office();

        PersonId person();

        LocalDate day();

        @EventTag(key = Tags.BOOKING)
        default BookingId bookingTag() {
            return booking();
        }

        @EventTag(key = Tags.DESK_DAY)
        default String deskDay() {
            return Tags.day(desk(), day());
        }

        @EventTag(key = Tags.PERSON_DAY)
        default String personDay() {
            return Tags.day(person(), day());
        }

        @EventTag(key = Tags.OFFICE_DAY)
        default String officeDay() {
            return Tags.day(office(), day());
        }
    }

    /** It ends a booking for good, whatever becomes of its owner: the desk is free from then on, and the booking is nobody's any more. */
    sealed interface EndsBooking extends OnDeskDay {}
}
