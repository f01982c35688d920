package dev.zapis.command;

import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.UndoSamples.ACT;
import static dev.zapis.command.UndoSamples.ADMIN;
import static dev.zapis.command.UndoSamples.ANNA;
import static dev.zapis.command.UndoSamples.AREA;
import static dev.zapis.command.UndoSamples.BOOKED;
import static dev.zapis.command.UndoSamples.BOOKING;
import static dev.zapis.command.UndoSamples.CANCELLED;
import static dev.zapis.command.UndoSamples.DESK;
import static dev.zapis.command.UndoSamples.LEFT;
import static dev.zapis.command.UndoSamples.MONDAY;
import static dev.zapis.command.UndoSamples.OFFICE;
import static dev.zapis.command.UndoSamples.RECLAIMED;
import static dev.zapis.command.UndoSamples.did;
import static dev.zapis.command.UndoSamples.given;
import static dev.zapis.command.UndoSamples.refused;
import static dev.zapis.command.UndoSamples.undone;

import dev.zapis.command.desk.CancelDeskBookingsOf;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.desk.RestoreDeskBookingsOf;
import dev.zapis.command.desk.UndoDeskBooking;
import dev.zapis.command.desk.UndoDeskChange;
import dev.zapis.command.office.UndoOfficeChange;
import dev.zapis.command.person.UndoPersonChange;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.AreaRetired;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

/** What is taken back takes nothing else along: bookings that rest on it refuse it, and what was so before is wholly so again. */
class UndoRestingTest {

    private static final UndoOfficeChange OFFICE_BACK =
            new UndoOfficeChange(OFFICE, UndoOfficeChange.About.OFFICE, "", ACT, UndoWindow.RESULT);
    private static final UndoPersonChange ANNA_BACK = new UndoPersonChange(ANNA, ACT, UndoWindow.RESULT);
    private static final PersonDeactivated SUSPENDED = new PersonDeactivated(ANNA, OFFICE, "why");
    private static final PersonReactivated RESTORED = new PersonReactivated(ANNA, OFFICE);
    private static final WorkingDaysSet WITHOUT_MONDAY = new WorkingDaysSet(OFFICE, List.of(DayOfWeek.TUESDAY), 1);

    private static void nothingFollows(Given given, Command deed) {
        given.when().command(deed, byHouse()).then().success().noEvents();
    }

    @Test
    void who_is_restored_before_the_bookings_have_ended_keeps_them() {
        nothingFollows(given().events(BOOKED, SUSPENDED, RESTORED), new CancelDeskBookingsOf(ANNA));
        PersonRemoved removed = new PersonRemoved(ANNA, OFFICE, Ids.derived("key", "Anna"), "why");
        PersonReinstated back = new PersonReinstated(ANNA, OFFICE, Ids.derived("key", "Anna"), true);
        nothingFollows(given().events(BOOKED, removed, back), new CancelDeskBookingsOf(ANNA));
        PersonReinstated suspended = new PersonReinstated(ANNA, OFFICE, Ids.derived("key", "Anna"), false);
        given().events(BOOKED, removed, suspended)
                .when()
                .command(new CancelDeskBookingsOf(ANNA), byHouse())
                .then()
                .success()
                .events(CANCELLED);
    }

    @Test
    void who_is_suspended_again_before_the_bookings_are_back_gets_them_back_the_next_time() {
        Given again = given().events(BOOKED, SUSPENDED)
                .event(CANCELLED, Map.of(MetadataKeys.CAUSE, LEFT))
                .events(RESTORED, SUSPENDED);
        nothingFollows(again, new RestoreDeskBookingsOf(ANNA));
        given().events(BOOKED, SUSPENDED)
                .event(CANCELLED, Map.of(MetadataKeys.CAUSE, LEFT))
                .events(RESTORED, SUSPENDED, RESTORED)
                .when()
                .command(new RestoreDeskBookingsOf(ANNA), byHouse())
                .then()
                .success()
                .events(RECLAIMED);
    }

    @Test
    void a_day_that_was_opened_is_not_closed_again_under_those_who_have_booked_since() {
        Given closed = given().events(WITHOUT_MONDAY);
        DaySet opened = new DaySet(OFFICE, MONDAY, true, null, 2);
        refused(
                did(closed, ADMIN, Duration.ZERO, opened).events(BOOKED),
                OFFICE_BACK,
                "Zhanna",
                UndoRefusal.BOOKED_SINCE);
        refused(
                did(
                                given().events(WITHOUT_MONDAY),
                                ADMIN,
                                Duration.ZERO,
                                new WorkingDaysSet(OFFICE, List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), 2))
                        .events(BOOKED),
                OFFICE_BACK,
                "Zhanna",
                UndoRefusal.BOOKED_SINCE);
        HolidaysTaken holiday = new HolidaysTaken(OFFICE, "RU", 2026, List.of(MONDAY), List.of(), 1);
        HolidaysTaken none = new HolidaysTaken(OFFICE, "RU", 2026, List.of(), List.of(), 2);
        refused(
                did(given().events(holiday), ADMIN, Duration.ZERO, none).events(BOOKED),
                OFFICE_BACK,
                "Zhanna",
                UndoRefusal.BOOKED_SINCE);
    }

    @Test
    void what_was_cancelled_of_a_day_that_was_closed_already_is_kept_there_as_before() {
        DaySet kept = new DaySet(OFFICE, MONDAY, false, "pipes", 1);
        undone(
                did(given().events(kept), ADMIN, Duration.ZERO, new DaySet(OFFICE, MONDAY, false, "pipes", 2, true)),
                OFFICE_BACK,
                "Zhanna",
                new DaySet(OFFICE, MONDAY, false, "pipes", 3, null, ACT.value()));
        HolidaysTaken taken = new HolidaysTaken(OFFICE, "RU", 2026, List.of(MONDAY), List.of(), 1);
        undone(
                did(
                        given().events(taken),
                        ADMIN,
                        Duration.ZERO,
                        new HolidaysTaken(OFFICE, "RU", 2026, List.of(MONDAY), List.of(), 2, List.of(MONDAY))),
                OFFICE_BACK,
                "Zhanna",
                new HolidaysTaken(OFFICE, "RU", 2026, List.of(MONDAY), List.of(), 3, null, ACT.value()));
    }

    @Test
    void what_was_kept_on_a_closed_day_or_is_cancelled_does_not_rest_on_its_opening() {
        DaySet opened = new DaySet(OFFICE, MONDAY, true, null, 2);
        DaySet before = new DaySet(OFFICE, MONDAY, null, null, 3, null, ACT.value());
        undone(
                did(given().events(BOOKED, WITHOUT_MONDAY), ADMIN, Duration.ZERO, opened),
                OFFICE_BACK,
                "Zhanna",
                before);
        undone(
                did(given().events(WITHOUT_MONDAY), ADMIN, Duration.ZERO, opened)
                        .events(BOOKED, CANCELLED),
                OFFICE_BACK,
                "Zhanna",
                before);
    }

    @Test
    void access_that_was_restored_is_not_taken_again_from_who_has_booked_since() {
        Given restored = did(given().events(SUSPENDED), ADMIN, Duration.ZERO, RESTORED);
        refused(
                restored.event(BOOKED, Map.of(MetadataKeys.ACTOR, ANNA.value())),
                ANNA_BACK,
                "Zhanna",
                UndoRefusal.BOOKED_SINCE);
        undone(
                did(given().events(SUSPENDED), ADMIN, Duration.ZERO, RESTORED)
                        .event(BOOKED, Map.of(MetadataKeys.ACTOR, "house")),
                ANNA_BACK,
                "Zhanna",
                SUSPENDED);
    }

    @Test
    void a_zone_that_stands_again_is_for_the_same_teams_first() {
        TeamId team = new TeamId(Ids.derived("team"));
        AreaReserved reserved = new AreaReserved(OFFICE, AREA, List.of(team), 3, 1);
        Given retired = did(
                given().events(new TeamFormed(OFFICE, team, "Core"), reserved),
                ADMIN,
                Duration.ZERO,
                new AreaRetired(OFFICE, AREA));
        undone(
                retired,
                OFFICE_BACK,
                "Zhanna",
                new AreaAdded(OFFICE, AREA, "Hall"),
                new AreaReserved(OFFICE, AREA, List.of(team), 3, 2));
    }

    @Test
    void of_two_equal_blocks_one_stays() {
        DeskBlocked block = new DeskBlocked(DESK, OFFICE, MONDAY, MONDAY, null);
        undone(
                did(given().events(block), ADMIN, Duration.ZERO, block),
                new UndoDeskChange(OFFICE, DESK, ACT, UndoWindow.RESULT),
                "Zhanna",
                new DeskUnblocked(DESK, OFFICE),
                block);
    }

    @Test
    void anothers_booking_is_taken_back_by_an_admin_alone_and_by_its_own_office() {
        UndoDeskBooking back = new UndoDeskBooking(OFFICE, BOOKING, ACT, UndoWindow.RESULT);
        Given cancelled = did(given().events(BOOKED), ADMIN, Duration.ZERO, CANCELLED);
        refused(cancelled.events(new RoleTaken(ADMIN, Role.ADMIN, null)), back, "Zhanna", AccessRefusal.NOT_ADMIN);
        OfficeId other = new OfficeId(Ids.derived("elsewhere"));
        refused(
                did(given().events(BOOKED), ADMIN, Duration.ZERO, CANCELLED),
                new UndoDeskBooking(other, BOOKING, ACT, UndoWindow.RESULT),
                "Zhanna",
                DeskRefusal.BOOKING_UNKNOWN);
    }
}
