package dev.zapis.query.desk;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.desk.HalfDays;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.ReadTables;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is said of a day of which halves are booked: of A1 both, by two people; of A2 the morning; of A3 nothing; A4 is Anna's. */
@Tag("N-6")
class DeskPartsIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final AreaId HALL = new AreaId(Ids.derived("hall"));
    private static final PersonId ANNA = new PersonId(Ids.derived("anna"));
    private static final PersonId BORIS = new PersonId(Ids.derived("boris"));
    private static final PersonId VERA = new PersonId(Ids.derived("vera"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SUNDAY = MONDAY.minusDays(1);
    private static final PolicyValues HALVED = PolicyValues.DEFAULTS.with(new HalfDays(), true);
    private static final BookableParts HALVES = BookableParts.of(HALVED, LocalTime.of(9, 0));
    private static final BookableParts AFTERNOON = BookableParts.of(HALVED, LocalTime.of(13, 0));

    private static final ReadTables TABLES = new ReadTables();
    private static final DatabaseClient CLIENT = TABLES.client();

    @BeforeAll
    static void an_office_with_half_days() {
        TABLES.given(
                new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                new AreaAdded(OFFICE, HALL, "Hall"),
                new DeskAdded(id("A1"), OFFICE, HALL, "A1"),
                new DeskAdded(id("A2"), OFFICE, HALL, "A2"),
                new DeskAdded(id("A3"), OFFICE, HALL, "A3"),
                new DeskAdded(id("A4"), OFFICE, HALL, "A4"),
                new PersonRegistered(ANNA, OFFICE, "Anna", Ids.derived("a")),
                new PersonRegistered(BORIS, OFFICE, "Boris", Ids.derived("b")),
                new PersonRegistered(VERA, OFFICE, "Vera", Ids.derived("v")),
                booked("A1", BORIS, DayPart.PM),
                booked("A1", VERA, DayPart.AM),
                booked("A2", BORIS, DayPart.AM),
                booked("A4", ANNA, DayPart.ALL));
    }

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static DeskId id(String name) {
        return new DeskId(Ids.derived("desk", name));
    }

    private static DeskBooked booked(String desk, PersonId person, DayPart part) {
        BookingId booking = new BookingId(Ids.derived(desk, person.value(), part.name()));
        return new DeskBooked(booking, id(desk), OFFICE, person, MONDAY, part, 0);
    }

    private static FreeDesks.Result free(LocalDate today, BookableParts parts) {
        return answer(new FreeDesks.Handler(CLIENT).handle(new FreeDesks(OFFICE, VERA, MONDAY, today, parts)));
    }

    private static List<String> names(FreeDesks.Result free) {
        return free.desks().stream().map(DeskView::name).toList();
    }

    @Test
    void a_desk_of_which_a_half_is_free_is_offered_with_it() {
        FreeDesks.Result free = free(SUNDAY, HALVES);
        assertThat(names(free)).containsExactly("A2", "A3");
        assertThat(free.halves()).isEqualTo(Map.of(id("A2"), DayPart.PM));
        assertThat(names(free(SUNDAY, BookableParts.only(DayPart.AM)))).containsExactly("A3");
        assertThat(names(free(SUNDAY, BookableParts.only(DayPart.PM)))).containsExactly("A2", "A3");
        assertThat(names(free(SUNDAY, HALVES.without(DayPart.PM)))).containsExactly("A3");
    }

    @Test
    void without_half_days_a_desk_is_free_all_day_or_not_at_all() {
        assertThat(names(free(SUNDAY, BookableParts.WHOLE))).containsExactly("A3");
        assertThat(BookableParts.of(PolicyValues.DEFAULTS, LocalTime.NOON)).isEqualTo(BookableParts.WHOLE);
    }

    @Test
    void a_morning_that_is_over_is_offered_today_no_more() {
        assertThat(AFTERNOON.on(MONDAY, MONDAY)).containsExactly(DayPart.ALL, DayPart.PM);
        assertThat(AFTERNOON.on(MONDAY, SUNDAY)).containsExactly(DayPart.ALL, DayPart.AM, DayPart.PM);
        assertThat(AFTERNOON.within(DayPart.AM, MONDAY, MONDAY)).isEmpty();
        assertThat(HALVES.within(DayPart.AM, MONDAY, MONDAY)).containsExactly(DayPart.AM);
        assertThat(names(free(MONDAY, AFTERNOON))).containsExactly("A2", "A3");
    }

    @Test
    void days_count_desks_of_which_a_part_is_free_and_name_both_of_ones_own() {
        var of = new DeskDays(OFFICE, BORIS, MONDAY, MONDAY.plusDays(1), SUNDAY, HALVES);
        assertThat(answer(new DeskDays.Handler(CLIENT).handle(of)).days())
                .containsExactly(
                        new DeskDays.Day(MONDAY, true, 2, "A1, A2"),
                        new DeskDays.Day(MONDAY.plusDays(1), true, 4, null));
    }

    @Test
    void a_desk_says_which_part_is_free_and_who_has_the_others() {
        assertThat(onDay("A1")).isEqualTo(new DeskOnDay.Result(view("A1"), null, "Vera, Boris", null, false));
        assertThat(onDay("A2")).isEqualTo(new DeskOnDay.Result(view("A2"), DayPart.PM, "Boris", null, false));
        assertThat(onDay("A3")).isEqualTo(new DeskOnDay.Result(view("A3"), DayPart.ALL, null, null, false));
    }

    private static DeskOnDay.Result onDay(String desk) {
        var of = new DeskOnDay(OFFICE, new Viewer(VERA, false), id(desk), MONDAY, SUNDAY, HALVES);
        return answer(new DeskOnDay.Handler(CLIENT).handle(of));
    }

    private static Optional<DeskView> view(String desk) {
        return Optional.of(new DeskView(id(desk), desk, HALL, "Hall"));
    }

    @Test
    void the_days_of_a_desk_are_those_on_which_the_person_can_have_a_part_of_it() {
        assertThat(days("A2", VERA)).containsExactly(MONDAY, MONDAY.plusDays(1));
        assertThat(days("A2", BORIS)).containsExactly(MONDAY.plusDays(1));
        assertThat(days("A1", ANNA)).containsExactly(MONDAY.plusDays(1));
        assertThat(days("A3", VERA)).contains(MONDAY);
        assertThat(days("A3", ANNA)).doesNotContain(MONDAY);
    }

    private static List<LocalDate> days(String desk, PersonId person) {
        var of = new FreeDaysOf(OFFICE, person, id(desk), MONDAY, MONDAY.plusDays(1), SUNDAY, HALVES, 9);
        return answer(new FreeDaysOf.Handler(CLIENT).handle(of)).days();
    }

    @Test
    void the_plan_lists_each_half_and_the_count_each_desk_once() {
        var plan = answer(new DayPlan.Handler(CLIENT).handle(new DayPlan(OFFICE, MONDAY, new Viewer(null, true))));
        assertThat(plan.bookings())
                .extracting(Booking::deskName, Booking::part, Booking::personName)
                .containsExactly(
                        tuple("A1", DayPart.AM, "Vera"),
                        tuple("A1", DayPart.PM, "Boris"),
                        tuple("A2", DayPart.AM, "Boris"),
                        tuple("A4", DayPart.ALL, "Anna"));
        var taken = answer(new TakenDays.Handler(CLIENT).handle(new TakenDays(OFFICE, MONDAY, MONDAY)));
        assertThat(taken.days()).containsExactly(new TakenDays.Day(MONDAY, 3));
        var own = answer(new OwnBookings.Handler(CLIENT).handle(new OwnBookings(BORIS)));
        assertThat(own.bookings())
                .extracting(OwnBookings.Booked::desk, OwnBookings.Booked::part)
                .containsExactlyInAnyOrder(tuple("A1", DayPart.PM), tuple("A2", DayPart.AM));
    }
}
