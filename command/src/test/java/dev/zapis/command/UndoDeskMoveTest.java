package dev.zapis.command;

import static dev.zapis.command.UndoSamples.ACT;
import static dev.zapis.command.UndoSamples.ADMIN;
import static dev.zapis.command.UndoSamples.ANNA;
import static dev.zapis.command.UndoSamples.AREA;
import static dev.zapis.command.UndoSamples.BOOKED;
import static dev.zapis.command.UndoSamples.BOOKING;
import static dev.zapis.command.UndoSamples.DESK;
import static dev.zapis.command.UndoSamples.MONDAY;
import static dev.zapis.command.UndoSamples.OFFICE;
import static dev.zapis.command.UndoSamples.did;
import static dev.zapis.command.UndoSamples.given;
import static dev.zapis.command.UndoSamples.refused;
import static dev.zapis.command.UndoSamples.undone;

import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.desk.UndoDeskBooking;
import dev.zapis.command.desk.UndoDeskMove;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonId;
import java.time.Duration;
import java.time.LocalDate;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

/** A booking goes back to where it was while that place can still be had. */
class UndoDeskMoveTest {

    private static final DeskId OTHER = new DeskId(Ids.derived("other desk"));
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final BookingId NOW = new BookingId(ACT.makes("booking"));
    private static final BookingId AGAIN = new BookingId(Decisions.COMMAND.makes("booking"));
    private static final UndoDeskMove BACK = new UndoDeskMove(OFFICE, BOOKING, ACT, UndoWindow.RESULT);
    private static final DeskBooked BEGUN = booked(NOW, OTHER, TUESDAY);

    private static DeskBooked booked(BookingId booking, DeskId desk, LocalDate day) {
        return new DeskBooked(booking, desk, OFFICE, ANNA, day, DayPart.ALL, 0);
    }

    private static DeskBookingMoved moved(DeskBooked from, DeskBooked to) {
        return new DeskBookingMoved(
                from.booking(),
                from.desk(),
                OFFICE,
                ANNA,
                from.day(),
                DayPart.ALL,
                to.booking(),
                to.desk(),
                to.day(),
                null,
                0);
    }

    private static Given moved(PersonId who, Duration ago) {
        Given before = given().events(new DeskAdded(OTHER, OFFICE, AREA, "A2"), BOOKED);
        return did(before, who, ago, moved(BOOKED, BEGUN), BEGUN);
    }

    private static Given moved() {
        return moved(ANNA, Duration.ofMinutes(1));
    }

    @Test
    void it_goes_back_in_one_append() {
        DeskBooked again = booked(AGAIN, DESK, MONDAY);
        undone(moved(), BACK, "Anna", moved(BEGUN, again), again);
        undone(moved(ADMIN, Duration.ofMinutes(1)), BACK, "Zhanna", moved(BEGUN, again), again);
    }

    @Test
    void only_whoever_moved_it_and_within_the_window() {
        refused(moved(), BACK, "Zhanna", UndoRefusal.NOT_YOURS);
        refused(moved(ANNA, Duration.ofMinutes(6)), BACK, "Anna", UndoRefusal.EXPIRED);
        refused(given().events(BOOKED), BACK, "Anna", UndoRefusal.UNKNOWN);
        Given booking = did(given(), ANNA, Duration.ofMinutes(1), BOOKED);
        refused(booking, BACK, "Anna", UndoRefusal.UNKNOWN);
    }

    @Test
    void a_place_that_can_t_be_had_any_more_is_named() {
        PersonId boris = Decisions.person("Boris");
        BookingId his = new BookingId(Ids.derived("his"));
        refused(
                moved().events(new DeskBooked(his, DESK, OFFICE, boris, MONDAY, DayPart.AM, 0)),
                BACK,
                "Anna",
                DeskRefusal.FORMER_TAKEN);
        DeskId third = new DeskId(Ids.derived("third"));
        refused(
                moved().events(booked(new BookingId(Ids.derived("own")), third, MONDAY)),
                BACK,
                "Anna",
                DeskRefusal.OWN_DAY);
        refused(
                moved().events(new DeskBlocked(DESK, OFFICE, MONDAY, MONDAY, "paint")),
                BACK,
                "Anna",
                DeskRefusal.BLOCKED);
        refused(moved().events(new DeskRetired(DESK, OFFICE)), BACK, "Anna", DeskRefusal.UNKNOWN);
        refused(
                moved().events(new DaySet(OFFICE, MONDAY, false, null, 1, false)),
                BACK,
                "Anna",
                OfficeRefusal.DAY_CLOSED);
        refused(moved().events(new PersonDeactivated(ANNA, OFFICE, "why")), BACK, "Anna", DeskRefusal.OWNER_LEFT);
    }

    @Test
    void the_week_s_limit_counts_the_new_day_as_given_back() {
        DeskLimitSet limit = new DeskLimitSet(OFFICE, 1, 0);
        DeskBooked again = booked(AGAIN, DESK, MONDAY);
        undone(moved().events(limit), BACK, "Anna", moved(BEGUN, again), again);
        DeskBooked third = booked(new BookingId(Ids.derived("own")), OTHER, MONDAY.plusDays(2));
        refused(moved().events(limit, third), BACK, "Anna", DeskRefusal.LIMIT);
    }

    @Test
    void what_became_of_the_new_booking_stays() {
        Object cancelled = new DeskBookingCancelled(NOW, OTHER, OFFICE, ANNA, TUESDAY, DayPart.ALL, null, 0);
        refused(moved().events(cancelled), BACK, "Anna", UndoRefusal.CHANGED_SINCE);
        DeskBooked on = booked(new BookingId(Ids.derived("on")), DESK, TUESDAY);
        refused(moved().events(moved(BEGUN, on), on), BACK, "Anna", UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void a_booking_that_was_moved_is_not_taken_back_as_if_it_had_not_been() {
        Given made = did(given(), ANNA, Duration.ofMinutes(1), BOOKED)
                .events(new DeskAdded(OTHER, OFFICE, AREA, "A2"), moved(BOOKED, BEGUN), BEGUN);
        refused(made, new UndoDeskBooking(OFFICE, BOOKING, ACT, UndoWindow.RESULT), "Anna", UndoRefusal.CHANGED_SINCE);
    }
}
