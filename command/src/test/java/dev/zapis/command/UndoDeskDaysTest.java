package dev.zapis.command;

import static dev.zapis.command.UndoSamples.ACT;
import static dev.zapis.command.UndoSamples.ANNA;
import static dev.zapis.command.UndoSamples.DESK;
import static dev.zapis.command.UndoSamples.MONDAY;
import static dev.zapis.command.UndoSamples.OFFICE;
import static dev.zapis.command.UndoSamples.did;
import static dev.zapis.command.UndoSamples.given;
import static dev.zapis.command.UndoSamples.refused;
import static dev.zapis.command.UndoSamples.undone;

import dev.zapis.command.desk.BookDeskDays;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.desk.UndoDeskDays;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

/** What was booked for several days is taken back at once. */
class UndoDeskDaysTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final UndoDeskDays BACK =
            new UndoDeskDays(OFFICE, List.of(MONDAY, TUESDAY, MONDAY.plusDays(2)), ACT, UndoWindow.RESULT);

    private static DeskBooked booked(LocalDate day) {
        return new DeskBooked(BookDeskDays.booking(ACT, day), DESK, OFFICE, ANNA, day, DayPart.ALL, 0);
    }

    private static DeskBookingCancelled cancelled(LocalDate day) {
        return new DeskBookingCancelled(BookDeskDays.booking(ACT, day), DESK, OFFICE, ANNA, day, DayPart.ALL, null, 0);
    }

    /** The third of the days was not booked by it. */
    private static Given booked(Duration ago) {
        return did(given(), ANNA, ago, booked(MONDAY), booked(TUESDAY));
    }

    @Test
    void all_that_it_booked_is_taken_back_in_one_append() {
        undone(booked(Duration.ofMinutes(4)), BACK, "Anna", cancelled(MONDAY), cancelled(TUESDAY));
    }

    @Test
    void what_was_cancelled_since_stays_so() {
        undone(booked(Duration.ZERO).events(cancelled(MONDAY)), BACK, "Anna", cancelled(TUESDAY));
        refused(
                booked(Duration.ZERO).events(cancelled(MONDAY), cancelled(TUESDAY)),
                BACK,
                "Anna",
                UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void nobody_else_takes_it_back_nor_later_nor_for_another_office() {
        refused(booked(Duration.ofMinutes(6)), BACK, "Anna", UndoRefusal.EXPIRED);
        refused(booked(Duration.ZERO), BACK, "Zhanna", UndoRefusal.NOT_YOURS);
        refused(given().events(booked(MONDAY)), BACK, "Anna", UndoRefusal.UNKNOWN);
        OfficeId other = new OfficeId(Ids.derived("other"));
        refused(
                booked(Duration.ZERO).events(new OfficeOpened(other, "Other", ZoneId.of("Europe/Moscow"))),
                new UndoDeskDays(other, BACK.days(), ACT, UndoWindow.RESULT),
                "Anna",
                DeskRefusal.BOOKING_UNKNOWN);
    }
}
