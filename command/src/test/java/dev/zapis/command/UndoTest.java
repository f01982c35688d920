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
import static dev.zapis.command.UndoSamples.done;
import static dev.zapis.command.UndoSamples.given;
import static dev.zapis.command.UndoSamples.refused;
import static dev.zapis.command.UndoSamples.undone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.desk.RebookDesk;
import dev.zapis.command.desk.RestoreDeskBookingsOf;
import dev.zapis.command.desk.UndoDeskBooking;
import dev.zapis.command.desk.UndoDeskChange;
import dev.zapis.command.office.UndoOfficeChange;
import dev.zapis.command.person.UndoPersonChange;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingNotReturned;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaRenamed;
import dev.zapis.events.office.OfficeEvent.AreaRetired;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

/** What was done is taken back by whoever did it, for a while, and only while nothing rests on it. */
class UndoTest {

    private static final RebookDesk REBOOK = new RebookDesk(BOOKING, DESK, OFFICE, ANNA, MONDAY, DayPart.ALL);
    private static final UndoDeskChange DESK_BACK = new UndoDeskChange(OFFICE, DESK, ACT, UndoWindow.RESULT);
    private static final UndoOfficeChange OFFICE_BACK =
            new UndoOfficeChange(OFFICE, UndoOfficeChange.About.OFFICE, "", ACT, UndoWindow.RESULT);
    private static final UndoPersonChange ANNA_BACK = new UndoPersonChange(ANNA, ACT, UndoWindow.RESULT);
    private static final UndoDeskBooking BOOKING_BACK = new UndoDeskBooking(OFFICE, BOOKING, ACT, UndoWindow.RESULT);

    @Test
    void only_whoever_did_it_takes_it_back_and_only_within_the_window() {
        Object renamed = new DeskRenamed(DESK, OFFICE, "B9");
        refused(done(renamed), DESK_BACK, "Anna", AccessRefusal.NOT_ADMIN);
        refused(did(given(), ANNA, Duration.ofMinutes(1), renamed), DESK_BACK, "Zhanna", UndoRefusal.NOT_YOURS);
        refused(given().events(renamed), DESK_BACK, "Zhanna", UndoRefusal.UNKNOWN);
        refused(did(given(), ADMIN, Duration.ofMinutes(6), renamed), DESK_BACK, "Zhanna", UndoRefusal.EXPIRED);
        UndoDeskChange listed = new UndoDeskChange(OFFICE, DESK, ACT, UndoWindow.LIST);
        undone(
                did(given(), ADMIN, Duration.ofHours(23), renamed),
                listed,
                "Zhanna",
                new DeskRenamed(DESK, OFFICE, "A1"));
        refused(did(given(), ADMIN, Duration.ofHours(25), renamed), listed, "Zhanna", UndoRefusal.EXPIRED);
    }

    @Test
    void what_was_changed_since_stays() {
        Given given = done(new DeskRenamed(DESK, OFFICE, "B9")).events(new DeskRenamed(DESK, OFFICE, "C9"));
        refused(given, DESK_BACK, "Zhanna", UndoRefusal.CHANGED_SINCE);
        Given again = done(new DeskRenamed(DESK, OFFICE, "B9")).events(new DeskRenamed(DESK, OFFICE, "A1"));
        refused(again, DESK_BACK, "Zhanna", UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void a_former_name_comes_back_only_while_it_is_free() {
        DeskId other = new DeskId(Ids.derived("other"));
        Given given = done(new DeskRenamed(DESK, OFFICE, "B9")).events(new DeskAdded(other, OFFICE, AREA, "a1"));
        refused(given, DESK_BACK, "Zhanna", DeskRefusal.NAME_KNOWN);
    }

    @Test
    void a_block_goes_with_its_cancellations_and_other_blocks_stay() {
        DeskBlocked before = new DeskBlocked(DESK, OFFICE, MONDAY.plusDays(9), MONDAY.plusDays(9), "lamp");
        DeskBlocked block = new DeskBlocked(DESK, OFFICE, MONDAY, MONDAY, "paint");
        Given given = did(given().events(before, BOOKED), ADMIN, Duration.ofMinutes(1), block, CANCELLED);
        undone(given, DESK_BACK, "Zhanna", new DeskUnblocked(DESK, OFFICE), before, RECLAIMED);
    }

    @Test
    void a_desk_that_was_removed_stands_again_and_one_that_was_added_goes_while_nobody_has_it() {
        undone(
                did(given().events(BOOKED), ADMIN, Duration.ZERO, new DeskRetired(DESK, OFFICE), CANCELLED),
                DESK_BACK,
                "Zhanna",
                new DeskAdded(DESK, OFFICE, AREA, "A1"),
                RECLAIMED);
        DeskId added = new DeskId(Ids.derived("added"));
        UndoDeskChange back = new UndoDeskChange(OFFICE, added, ACT, UndoWindow.RESULT);
        undone(done(new DeskAdded(added, OFFICE, AREA, "Z1")), back, "Zhanna", new DeskRetired(added, OFFICE));
        DeskBooked booked = new DeskBooked(BOOKING, added, OFFICE, ANNA, MONDAY, DayPart.ALL, 0);
        refused(
                done(new DeskAdded(added, OFFICE, AREA, "Z1")).events(booked),
                back,
                "Zhanna",
                UndoRefusal.BOOKED_SINCE);
    }

    @Test
    void a_block_that_was_ended_comes_back_unless_somebody_has_booked_since() {
        DeskBlocked block = new DeskBlocked(DESK, OFFICE, MONDAY, MONDAY, "paint");
        Given ended = did(given().events(block), ADMIN, Duration.ZERO, new DeskUnblocked(DESK, OFFICE));
        undone(ended, DESK_BACK, "Zhanna", block);
        Given booked = did(given().events(block), ADMIN, Duration.ZERO, new DeskUnblocked(DESK, OFFICE));
        refused(booked.events(BOOKED), DESK_BACK, "Zhanna", UndoRefusal.BOOKED_SINCE);
    }

    @Test
    void a_booking_is_taken_back_and_so_is_its_cancellation() {
        undone(
                did(given(), ANNA, Duration.ofMinutes(4), BOOKED),
                BOOKING_BACK,
                "Anna",
                new DeskBookingCancelled(BOOKING, DESK, OFFICE, ANNA, MONDAY, DayPart.ALL, null, 0));
        undone(did(given().events(BOOKED), ANNA, Duration.ZERO, CANCELLED), BOOKING_BACK, "Anna", RECLAIMED);
        refused(
                did(given().events(BOOKED), ANNA, Duration.ZERO, CANCELLED).events(RECLAIMED),
                BOOKING_BACK,
                "Anna",
                UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void what_was_said_of_an_office_is_as_it_was_before() {
        String key = new BookingHorizon().key();
        undone(
                did(
                        given().events(new PolicySet(OFFICE, key, "7", 1)),
                        ADMIN,
                        Duration.ZERO,
                        new PolicySet(OFFICE, key, "3", 2)),
                OFFICE_BACK,
                "Zhanna",
                new PolicySet(OFFICE, key, "7", 3));
        undone(done(new PolicySet(OFFICE, key, "3", 1)), OFFICE_BACK, "Zhanna", new PolicySet(OFFICE, key, "14", 2));
        undone(
                done(new AreaRenamed(OFFICE, AREA, "Loft")),
                OFFICE_BACK,
                "Zhanna",
                new AreaRenamed(OFFICE, AREA, "Hall"));
        undone(done(new AreaRetired(OFFICE, AREA)), OFFICE_BACK, "Zhanna", new AreaAdded(OFFICE, AREA, "Hall"));
        undone(
                done(new DaySet(OFFICE, MONDAY, false, "pipes", 1, true)),
                OFFICE_BACK,
                "Zhanna",
                new DaySet(OFFICE, MONDAY, null, null, 2, null, ACT.value()));
        refused(
                done(new DaySet(OFFICE, MONDAY, false, "pipes", 1, true))
                        .events(new DaySet(OFFICE, MONDAY, true, null, 2)),
                OFFICE_BACK,
                "Zhanna",
                UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void what_was_done_about_a_person_is_taken_back() {
        undone(
                done(new PersonDeactivated(ANNA, OFFICE, "why")),
                ANNA_BACK,
                "Zhanna",
                new PersonReactivated(ANNA, OFFICE));
        undone(
                did(
                        given().events(new PersonDeactivated(ANNA, OFFICE, "why")),
                        ADMIN,
                        Duration.ZERO,
                        new PersonReactivated(ANNA, OFFICE)),
                ANNA_BACK,
                "Zhanna",
                new PersonDeactivated(ANNA, OFFICE, "why"));
        undone(done(new RoleGiven(ANNA, Role.HEAD)), ANNA_BACK, "Zhanna", new RoleTaken(ANNA, Role.HEAD, null));
        undone(
                done(new RoleTaken(ANNA, Role.EMPLOYEE, "why")),
                ANNA_BACK,
                "Zhanna",
                new RoleGiven(ANNA, Role.EMPLOYEE));
        refused(
                done(new PersonDeactivated(ANNA, OFFICE, "why")).events(new PersonReactivated(ANNA, OFFICE)),
                ANNA_BACK,
                "Zhanna",
                UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void whoever_has_access_again_gets_back_what_was_lost_by_losing_it_and_nothing_else() {
        DeskBookingCancelled own = new DeskBookingCancelled(
                new BookingId(Ids.derived("own")), DESK, OFFICE, ANNA, MONDAY.plusDays(1), DayPart.ALL, null, 0);
        given().events(BOOKED, own, new PersonDeactivated(ANNA, OFFICE, "why"))
                .event(CANCELLED, Map.of(MetadataKeys.CAUSE, LEFT))
                .events(new PersonReactivated(ANNA, OFFICE))
                .when()
                .command(new RestoreDeskBookingsOf(ANNA), byHouse())
                .then()
                .success()
                .events(RECLAIMED);
        given().events(BOOKED)
                .event(CANCELLED, Map.of(MetadataKeys.CAUSE, LEFT))
                .events(RECLAIMED)
                .when()
                .command(new RestoreDeskBookingsOf(ANNA), byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void a_desk_comes_back_if_it_is_still_free_or_it_is_said_why_not() {
        BookingId again = REBOOK.created(Decisions.COMMAND);
        rebooked(given(), new DeskBooked(again, DESK, OFFICE, ANNA, MONDAY, DayPart.ALL, 0));
        DeskBooked taken =
                new DeskBooked(new BookingId(Ids.derived("taken")), DESK, OFFICE, ADMIN, MONDAY, DayPart.ALL, 0);
        rebooked(given().events(taken), lost("TAKEN"));
        DeskBooked own = new DeskBooked(
                new BookingId(Ids.derived("own")),
                new DeskId(Ids.derived("other")),
                OFFICE,
                ANNA,
                MONDAY,
                DayPart.ALL,
                0);
        rebooked(given().events(own), lost("OWN_DAY"));
        rebooked(given().events(new DaySet(OFFICE, MONDAY, false, "pipes", 1, true)), lost("CLOSED"));
        rebooked(
                given().events(new DaySet(OFFICE, MONDAY, false, "pipes", 1)),
                new DeskBooked(again, DESK, OFFICE, ANNA, MONDAY, DayPart.ALL, 1));
        rebooked(given().events(new DeskBlocked(DESK, OFFICE, MONDAY, MONDAY, "paint")), lost("BLOCKED"));
        rebooked(given().events(new DeskRetired(DESK, OFFICE)), lost("GONE"));
        rebooked(given().events(new PersonDeactivated(ANNA, OFFICE, "why")), lost("GONE"));
    }

    private static DeskBookingNotReturned lost(String why) {
        return new DeskBookingNotReturned(BOOKING, DESK, OFFICE, ANNA, MONDAY, DayPart.ALL, why);
    }

    private static void rebooked(Given given, Object event) {
        given.when().command(REBOOK, byHouse()).then().success().events(event);
    }

    @Test
    void the_reactions_lead_from_access_and_from_a_reclaimed_booking_to_the_desk() {
        List<Reaction> all = SliceParts.PRODUCT.all(Reaction.class);
        assertThat(deeds(all, new PersonReactivated(ANNA, OFFICE))).containsExactly(new RestoreDeskBookingsOf(ANNA));
        assertThat(deeds(all, new PersonReinstated(ANNA, OFFICE, "key", true)))
                .containsExactly(new RestoreDeskBookingsOf(ANNA));
        assertThat(deeds(all, new PersonReinstated(ANNA, OFFICE, "key", false))).isEmpty();
        assertThat(deeds(all, RECLAIMED)).containsExactly(REBOOK);
    }

    private static List<Command> deeds(List<Reaction> all, Object fact) {
        return all.stream()
                .filter(each -> each.deeds().facts().contains(fact.getClass()))
                .flatMap(each -> each.deeds().after(fact).stream())
                .toList();
    }
}
