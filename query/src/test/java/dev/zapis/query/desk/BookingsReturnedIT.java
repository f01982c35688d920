package dev.zapis.query.desk;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingNotReturned;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ReadTables;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which cancelled bookings came back. */
class BookingsReturnedIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final AreaId AREA = new AreaId(Ids.derived("area"));
    private static final DeskId DESK = new DeskId(Ids.derived("desk"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Viewer ADMIN = new Viewer(null, true);
    private static final Map<String, String> HOUSE = Map.of("cause", "desk.when-booking-reclaimed");

    private static final ReadTables TABLES = new ReadTables();

    @BeforeAll
    static void an_office() {
        TABLES.given(
                new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                new AreaAdded(OFFICE, AREA, "Window"),
                new DeskAdded(DESK, OFFICE, AREA, "A1"));
    }

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static PersonId known(String name) {
        PersonId person = new PersonId(Ids.derived(name));
        TABLES.given(new PersonRegistered(person, OFFICE, name, Ids.derived("key", name)));
        return person;
    }

    private static BookingId id(PersonId person, LocalDate day, String which) {
        return new BookingId(Ids.derived(person.value(), day.toString(), which));
    }

    private static DeskBooked booked(PersonId person, LocalDate day, String which) {
        return new DeskBooked(id(person, day, which), DESK, OFFICE, person, day, DayPart.ALL, 1);
    }

    private static DeskBookingCancelled cancelled(PersonId person, LocalDate day, String which) {
        return new DeskBookingCancelled(id(person, day, which), DESK, OFFICE, person, day, DayPart.ALL, null, 1);
    }

    private static DeskBookingReclaimed reclaimed(PersonId person, LocalDate day, String which) {
        return new DeskBookingReclaimed(id(person, day, which), DESK, OFFICE, person, day, DayPart.ALL);
    }

    /** As what a reaction does to an act of this id has it. */
    private static Map<String, String> cameOf(String act) {
        return Map.of("cause", "desk.when-person-left", "correlationId", act, "zapis.command", act + " deed");
    }

    private static List<String> states(BookingsReturned asked) {
        return found(asked).bookings().stream()
                .map(each -> each.booking().day().equals(MONDAY) ? "Mo " + each.state() : "Tu " + each.state())
                .toList();
    }

    private static BookingsReturned.Result found(BookingsReturned asked) {
        return answer(new BookingsReturned.Handler(TABLES.client()).handle(asked));
    }

    private static BookingsReturned of(PersonId person) {
        return new BookingsReturned(null, person, null, MONDAY, ADMIN);
    }

    @Test
    void what_an_act_has_ended_is_under_way_at_once_and_then_back_or_not() {
        PersonId anna = known("anna");
        TABLES.given(booked(anna, MONDAY, "1"), booked(anna, TUESDAY, "1"))
                .given(cameOf("closing"), cancelled(anna, MONDAY, "1"), cancelled(anna, TUESDAY, "1"));
        BookingsReturned ofTheAct = new BookingsReturned("closing", null, null, MONDAY, ADMIN);
        assertThat(states(ofTheAct)).containsExactly("Mo PENDING", "Tu PENDING");
        assertThat(found(ofTheAct).isOpen()).isTrue();
        TABLES.given(Map.of("zapis.command", "undoing"), reclaimed(anna, MONDAY, "1"), reclaimed(anna, TUESDAY, "1"))
                .given(booked(anna, MONDAY, "own"));
        assertThat(states(ofTheAct))
                .as("what was booked by hand is not what comes back")
                .containsExactly("Mo PENDING", "Tu PENDING");
        TABLES.given(cancelled(anna, MONDAY, "own"))
                .given(HOUSE, booked(anna, MONDAY, "2"))
                .given(new DeskBookingNotReturned(
                        id(anna, TUESDAY, "1"), DESK, OFFICE, anna, TUESDAY, DayPart.ALL, "TAKEN"));
        assertThat(states(ofTheAct)).containsExactly("Mo BACK", "Tu TAKEN");
        assertThat(states(new BookingsReturned(null, null, id(anna, TUESDAY, "1"), MONDAY, ADMIN)))
                .containsExactly("Mo BACK", "Tu TAKEN");
        assertThat(back(id(anna, MONDAY, "1"))).contains(id(anna, MONDAY, "2"));
        assertThat(back(id(anna, TUESDAY, "1"))).isEmpty();
        TABLES.given(cancelled(anna, MONDAY, "2"));
        assertThat(states(ofTheAct))
                .as("what is cancelled again is not back any more")
                .containsExactly("Tu TAKEN");
    }

    private static Optional<BookingId> back(BookingId former) {
        return answer(new BookingCard.Handler(TABLES.client()).handle(new BookingCard(former, ADMIN)))
                .back();
    }

    @Test
    void a_desk_that_is_no_more_is_still_called_by_its_name() {
        DeskId gone = new DeskId(Ids.derived("gone"));
        TABLES.given(new DeskAdded(gone, OFFICE, AREA, "Z9"), new DeskRetired(gone, OFFICE));
        var names = new NameOfDesk.Handler(TABLES.client());
        assertThat(answer(names.handle(new NameOfDesk(gone))).name()).contains("Z9");
        assertThat(answer(names.handle(new NameOfDesk(new DeskId(Ids.derived("never")))))
                        .name())
                .isEmpty();
    }

    @Test
    void what_one_command_has_ended_is_told_together_and_nothing_else() {
        PersonId vera = known("vera");
        TABLES.given(booked(vera, MONDAY, "1"), booked(vera, TUESDAY, "1"), booked(vera, TUESDAY, "2"))
                .given(Map.of("zapis.command", "one"), cancelled(vera, MONDAY, "1"))
                .given(Map.of("zapis.command", "one"), cancelled(vera, TUESDAY, "1"))
                .given(Map.of("zapis.command", "other"), cancelled(vera, TUESDAY, "2"));
        assertThat(endedWith(id(vera, MONDAY, "1"))).containsExactly(id(vera, MONDAY, "1"), id(vera, TUESDAY, "1"));
        assertThat(endedWith(id(vera, TUESDAY, "2"))).containsExactly(id(vera, TUESDAY, "2"));
        assertThat(again(id(vera, MONDAY, "1"))).containsExactly(false, false);
        TABLES.given(HOUSE, booked(vera, TUESDAY, "3"));
        assertThat(again(id(vera, MONDAY, "1"))).containsExactly(false, true);
        TABLES.given(cancelled(vera, TUESDAY, "3"));
        assertThat(again(id(vera, MONDAY, "1"))).containsExactly(false, false);
    }

    private static List<Boolean> again(BookingId booking) {
        return ended(booking).stream()
                .map(BookingsEndedWith.Ended::isTheirsAgain)
                .toList();
    }

    private static List<BookingId> endedWith(BookingId booking) {
        return ended(booking).stream().map(each -> each.booking().id()).toList();
    }

    private static List<BookingsEndedWith.Ended> ended(BookingId booking) {
        return answer(new BookingsEndedWith.Handler(TABLES.client()).handle(new BookingsEndedWith(booking, ADMIN)))
                .bookings();
    }

    @Test
    void of_who_was_suspended_twice_the_last_time_counts_and_what_was_never_ended_is_theirs() {
        PersonId boris = known("boris");
        PersonDeactivated suspended = new PersonDeactivated(boris, OFFICE, "why");
        PersonReactivated restored = new PersonReactivated(boris, OFFICE);
        TABLES.given(booked(boris, MONDAY, "1"), suspended)
                .given(cameOf("first"), cancelled(boris, MONDAY, "1"))
                .given(restored, reclaimed(boris, MONDAY, "1"))
                .given(HOUSE, booked(boris, MONDAY, "2"));
        assertThat(states(of(boris))).containsExactly("Mo BACK");
        TABLES.given(suspended)
                .given(cameOf("second"), cancelled(boris, MONDAY, "2"))
                .given(restored);
        assertThat(states(of(boris))).containsExactly("Mo PENDING");
        TABLES.given(reclaimed(boris, MONDAY, "2")).given(HOUSE, booked(boris, MONDAY, "3"));
        assertThat(states(of(boris))).containsExactly("Mo BACK");
        TABLES.given(suspended, restored);
        assertThat(states(of(boris))).as("kept").containsExactly("Mo BACK");
        assertThat(found(of(boris)).bookings())
                .extracting(each -> each.booking().id())
                .containsExactly(id(boris, MONDAY, "3"));
    }
}
