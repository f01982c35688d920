package dev.zapis.query.desk;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class DeskTableIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final AreaId QUIET = new AreaId(Ids.derived("quiet"));
    private static final AreaId WINDOW = new AreaId(Ids.derived("window"));
    private static final PersonId ANNA = new PersonId(Ids.derived("anna"));
    private static final PersonId BORIS = new PersonId(Ids.derived("boris"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final ReadTables TABLES = new ReadTables();
    private static final DatabaseClient CLIENT = TABLES.client();

    @BeforeAll
    static void an_office_with_bookings() {
        TABLES.given(
                new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                new AreaAdded(OFFICE, WINDOW, "Window"),
                new AreaAdded(OFFICE, QUIET, "Quiet"),
                desk("A1", WINDOW),
                desk("A2", WINDOW),
                desk("A10", WINDOW),
                desk("B1", QUIET),
                new PersonRegistered(ANNA, OFFICE, "Алёна <Белова>", Ids.derived("alyona")),
                new PersonRegistered(BORIS, OFFICE, null, Ids.derived("boris")),
                booked("A2", ANNA, MONDAY),
                booked("A10", BORIS, MONDAY),
                booked("A1", ANNA, TUESDAY),
                cancelled("A1", ANNA, TUESDAY));
    }

    private static final Viewer ADMIN = new Viewer(null, true);

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static DeskId deskId(String name) {
        return new DeskId(Ids.derived("desk", name));
    }

    private static DeskAdded desk(String name, AreaId area) {
        return new DeskAdded(deskId(name), OFFICE, area, name);
    }

    private static BookingId id(String desk, PersonId person, LocalDate day) {
        return new BookingId(Ids.derived(desk, person.value(), day.toString()));
    }

    private static DeskBooked booked(String desk, PersonId person, LocalDate day) {
        return new DeskBooked(id(desk, person, day), deskId(desk), OFFICE, person, day, DayPart.ALL, 1);
    }

    @Test
    void days_tell_what_is_free_and_what_is_ones_own() {
        var days = answer(new DeskDays.Handler(CLIENT).handle(new DeskDays(OFFICE, ANNA, MONDAY, TUESDAY, MONDAY)))
                .days();
        assertThat(days)
                .containsExactly(new DeskDays.Day(MONDAY, true, 2, "A2"), new DeskDays.Day(TUESDAY, true, 4, null));
    }

    @Test
    void days_tell_how_many_desks_are_booked() {
        var days = answer(new TakenDays.Handler(CLIENT).handle(new TakenDays(OFFICE, MONDAY, TUESDAY)))
                .days();
        assertThat(days).containsExactly(new TakenDays.Day(MONDAY, 2), new TakenDays.Day(TUESDAY, 0));
    }

    @Test
    void free_desks_come_by_area_and_then_as_people_count() {
        assertThat(names(answer(new FreeDesks.Handler(CLIENT).handle(new FreeDesks(OFFICE, ANNA, MONDAY, MONDAY)))
                        .desks()))
                .containsExactly("B1", "A1");
        assertThat(names(answer(new FreeDesks.Handler(CLIENT).handle(new FreeDesks(OFFICE, ANNA, TUESDAY, MONDAY)))
                        .desks()))
                .containsExactly("B1", "A1", "A2", "A10");
    }

    @Test
    void the_nearest_free_desks_are_those_of_the_area_first() {
        var near = answer(
                new NearbyFree.Handler(CLIENT).handle(new NearbyFree(OFFICE, ANNA, deskId("A2"), TUESDAY, MONDAY, 3)));
        assertThat(names(near.desks())).containsExactly("A1", "A10", "B1");
        assertThat(names(answer(new NearbyFree.Handler(CLIENT)
                                .handle(new NearbyFree(OFFICE, ANNA, deskId("A2"), MONDAY, MONDAY, 1)))
                        .desks()))
                .containsExactly("A1");
    }

    @Test
    void a_desk_on_a_day_is_free_or_somebodys() {
        var taken = answer(
                new DeskOnDay.Handler(CLIENT).handle(new DeskOnDay(OFFICE, ADMIN, deskId("A2"), MONDAY, MONDAY)));
        assertThat(taken.isFree()).isFalse();
        assertThat(taken.takenBy()).isEqualTo("Алёна <Белова>");
        assertThat(answer(new DeskOnDay.Handler(CLIENT)
                                .handle(new DeskOnDay(OFFICE, ADMIN, deskId("A1"), TUESDAY, MONDAY)))
                        .isFree())
                .isTrue();
        var unknown = answer(
                new DeskOnDay.Handler(CLIENT).handle(new DeskOnDay(OFFICE, ADMIN, deskId("Z9"), MONDAY, MONDAY)));
        assertThat(unknown.desk()).isEmpty();
        assertThat(unknown.isFree()).isFalse();
    }

    @Test
    void what_is_over_comes_by_pages_the_latest_first_cancelled_ones_too() {
        LocalDate later = TUESDAY.plusDays(1);
        assertThat(past(later, 0, 8).bookings()).extracting(Booking::deskName).containsExactly("A1", "A2");
        assertThat(past(later, 1, 1).bookings()).extracting(Booking::deskName).containsExactly("A2");
        assertThat(past(later, 1, 1).total()).isEqualTo(2);
        assertThat(past(TUESDAY, 0, 8).bookings()).extracting(Booking::isLive).containsExactly(true);
        assertThat(past(MONDAY, 0, 8).total()).isZero();
    }

    private static PastBookingsOf.Result past(LocalDate before, int page, int size) {
        return answer(new PastBookingsOf.Handler(CLIENT).handle(new PastBookingsOf(ANNA, before, page, size)));
    }

    @Test
    void bookings_are_listed_while_they_live_and_shown_for_good() {
        var mine = answer(new BookingsOf.Handler(CLIENT).handle(new BookingsOf(ANNA, MONDAY)));
        assertThat(mine.bookings()).extracting(Booking::deskName).containsExactly("A2");
        assertThat(answer(new BookingsOf.Handler(CLIENT).handle(new BookingsOf(ANNA, TUESDAY)))
                        .bookings())
                .isEmpty();
        var cancelled = answer(new BookingCard.Handler(CLIENT).handle(new BookingCard(id("A1", ANNA, TUESDAY), ADMIN)));
        assertThat(cancelled.booking())
                .hasValueSatisfying(card -> assertThat(card.isLive()).isFalse());
        assertThat(answer(new BookingCard.Handler(CLIENT).handle(new BookingCard(id("A1", BORIS, TUESDAY), ADMIN)))
                        .booking())
                .isEmpty();
    }

    @Test
    void what_is_lost_by_leaving_is_what_was_ahead_then_whether_that_is_carried_out_or_not() {
        PersonId clara = new PersonId(Ids.derived("clara"));
        LocalDate day = MONDAY.plusWeeks(1);
        TABLES.given(
                booked("A1", clara, day),
                booked("A2", clara, day.plusDays(1)),
                booked("B1", clara, day.minusDays(3)),
                booked("A10", clara, day.plusDays(4)),
                cancelled("A10", clara, day.plusDays(4)),
                new PersonDeactivated(clara, OFFICE, "why"));
        var lost = new BookingsLost(clara, head(), day);
        assertThat(lost(lost)).containsExactly("A1", "A2");
        TABLES.given(
                cancelled("A1", clara, day),
                cancelled("A2", clara, day.plusDays(1)),
                new PersonReactivated(clara, OFFICE),
                booked("A10", clara, day.plusDays(2)),
                booked("B1", clara, day.plusDays(3)),
                cancelled("B1", clara, day.plusDays(3)));
        assertThat(lost(lost)).containsExactly("A1", "A2");
    }

    private static List<String> lost(BookingsLost query) {
        return answer(new BookingsLost.Handler(CLIENT).handle(query)).bookings().stream()
                .map(Booking::deskName)
                .toList();
    }

    private static DeskBookingCancelled cancelled(String desk, PersonId person, LocalDate day) {
        return new DeskBookingCancelled(id(desk, person, day), deskId(desk), OFFICE, person, day, DayPart.ALL, null, 1);
    }

    private static long head() {
        return answer(CLIENT.sql("select max(position) from event")
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one());
    }

    @Test
    void the_day_plan_names_who_can_be_named() {
        var plan = answer(new DayPlan.Handler(CLIENT).handle(new DayPlan(OFFICE, MONDAY, ADMIN)));
        assertThat(plan.desks()).isEqualTo(4);
        assertThat(plan.bookings()).extracting(Booking::deskName).containsExactly("A2", "A10");
        assertThat(plan.bookings()).extracting(Booking::personName).containsExactly("Алёна <Белова>", null);
    }

    @Test
    void what_is_booked_on_some_days_is_listed_by_day() {
        LocalDate far = MONDAY.plusDays(40);
        TABLES.given(booked("A1", BORIS, far));
        var asked = new BookingsOnDays(OFFICE, List.of(MONDAY, TUESDAY, far), ADMIN);
        var found = answer(new BookingsOnDays.Handler(CLIENT).handle(asked));
        assertThat(found.bookings()).extracting(Booking::deskName).containsExactly("A2", "A10", "A1");
        assertThat(answer(new BookingsOnDays.Handler(CLIENT).handle(new BookingsOnDays(OFFICE, List.of(), ADMIN)))
                        .bookings())
                .isEmpty();
    }

    @Test
    void people_are_found_by_a_part_of_their_name_however_it_is_written() {
        for (String text : List.of("ален", "АЛЁНА", "<бел", "Белова>")) {
            var found = answer(
                    new ColleagueSearch.Handler(CLIENT).handle(new ColleagueSearch(OFFICE, text, MONDAY, 10, ADMIN)));
            assertThat(found.bookings()).as(text).extracting(Booking::deskName).containsExactly("A2");
        }
        assertThat(answer(new ColleagueSearch.Handler(CLIENT)
                                .handle(new ColleagueSearch(OFFICE, "%", MONDAY, 10, ADMIN)))
                        .bookings())
                .isEmpty();
    }

    @Test
    void the_last_desk_is_the_one_booked_last() {
        assertThat(answer(new LastDesk.Handler(CLIENT).handle(new LastDesk(ANNA)))
                        .desk())
                .hasValueSatisfying(desk -> assertThat(desk.name()).isEqualTo("A1"));
        assertThat(answer(new LastDesk.Handler(CLIENT).handle(new LastDesk(new PersonId(Ids.derived("nobody")))))
                        .desk())
                .isEmpty();
    }

    @Test
    void an_areas_desks_are_listed() {
        assertThat(names(answer(new DesksOf.Handler(CLIENT).handle(new DesksOf(WINDOW)))
                        .desks()))
                .containsExactly("A1", "A2", "A10");
    }

    @Test
    void desks_are_listed_as_people_count_whatever_their_names_are_long() {
        OfficeId other = new OfficeId(Ids.derived("natural"));
        AreaId second = new AreaId(Ids.derived("natural second"));
        AreaId tenth = new AreaId(Ids.derived("natural tenth"));
        TABLES.given(
                new OfficeOpened(other, "Natural", ZoneId.of("Europe/Moscow")),
                new AreaAdded(other, tenth, "Зона 10"),
                new AreaAdded(other, second, "Зона 2"));
        for (String name : List.of("F1", "A10", "E10", "B1", "a1", "A2", "E2", "A02b", "Ниша 3", "Ниша 12", "7", "12"))
            TABLES.given(new DeskAdded(new DeskId(Ids.derived("natural", name)), other, second, name));
        TABLES.given(new DeskAdded(new DeskId(Ids.derived("natural", "A0")), other, tenth, "A0"));
        List<String> counted =
                List.of("7", "12", "a1", "A2", "A02b", "A10", "B1", "E2", "E10", "F1", "Ниша 3", "Ниша 12");
        assertThat(names(answer(new DesksOf.Handler(CLIENT).handle(new DesksOf(second)))
                        .desks()))
                .containsExactlyElementsOf(counted);
        List<String> all = new ArrayList<>(counted);
        all.add("A0");
        assertThat(names(answer(new FreeDesks.Handler(CLIENT).handle(new FreeDesks(other, ANNA, TUESDAY, MONDAY)))
                        .desks()))
                .containsExactlyElementsOf(all);
    }

    @Test
    void a_desk_is_found_by_its_name_in_whichever_letters_it_was_typed() {
        for (String typed : List.of("B1", "b1", "\u0412" + "1", " \u0432" + "1 ", "В1\u200B")) {
            assertThat(names(answer(new DesksNamed.Handler(CLIENT)
                                    .handle(new DesksNamed(OFFICE, List.of(typed, "nothing"))))
                            .desks()))
                    .as(typed)
                    .containsExactly("B1");
        }
        assertThat(answer(new DesksNamed.Handler(CLIENT).handle(new DesksNamed(OFFICE, List.of("B", "1", ""))))
                        .desks())
                .isEmpty();
    }

    @Test
    void a_desk_tells_its_first_free_days() {
        var days = answer(new FreeDaysOf.Handler(CLIENT)
                .handle(new FreeDaysOf(OFFICE, ANNA, deskId("A1"), MONDAY, MONDAY.plusDays(9), MONDAY, 5)));
        // Anna has a desk on Monday.
        assertThat(days.days())
                .containsExactlyElementsOf(
                        TUESDAY.datesUntil(TUESDAY.plusDays(5)).toList());
        assertThat(answer(new FreeDaysOf.Handler(CLIENT)
                                .handle(new FreeDaysOf(OFFICE, BORIS, deskId("A2"), MONDAY, TUESDAY, MONDAY, 5)))
                        .days())
                .containsExactly(TUESDAY);
    }

    private static List<String> names(List<DeskView> desks) {
        return desks.stream().map(DeskView::name).toList();
    }
}
