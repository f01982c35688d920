package dev.zapis.query.desk;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.ReadTables;
import dev.zapis.query.Viewer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** What people choose from is what they may book. */
class BookableSqlIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final AreaId HALL = new AreaId(Ids.derived("hall"));
    private static final AreaId LOFT = new AreaId(Ids.derived("loft"));
    private static final TeamId RED = new TeamId(Ids.derived("red"));
    private static final PersonId ANNA = new PersonId(Ids.derived("anna"));
    private static final PersonId BORIS = new PersonId(Ids.derived("boris"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private static final ReadTables TABLES = new ReadTables();
    private static final DatabaseClient CLIENT = TABLES.client();

    @BeforeAll
    static void an_office_with_rules() {
        TABLES.given(
                new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                new AreaAdded(OFFICE, HALL, "Hall"),
                new AreaAdded(OFFICE, LOFT, "Loft"),
                desk("A1", HALL),
                desk("A2", HALL),
                desk("A3", HALL),
                desk("B1", LOFT),
                new TeamFormed(OFFICE, RED, "Red"),
                new PersonRegistered(ANNA, OFFICE, "Anna", Ids.derived("a")),
                new PersonRegistered(BORIS, OFFICE, "Boris", Ids.derived("b")),
                new TeamJoined(ANNA, RED),
                new AreaReserved(OFFICE, LOFT, List.of(RED), 2, 1),
                new DeskRenamed(id("A1"), OFFICE, "A9"),
                new DeskBlocked(id("A2"), OFFICE, MONDAY, MONDAY.plusDays(1), "lamp"),
                booked("A3"),
                new DeskRetired(id("A3"), OFFICE),
                new WorkingDaysSet(OFFICE, List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), 2),
                new HolidaysTaken(OFFICE, "RU", 2026, List.of(MONDAY.plusDays(1)), List.of(MONDAY.plusDays(2)), 3),
                new DaySet(OFFICE, MONDAY.plusDays(3), true, null, 4),
                new DaySet(OFFICE, MONDAY.plusDays(5), false, "pipes", 5));
    }

    @Test
    void a_booking_on_a_closed_day_and_the_day_itself_say_why() {
        Viewer admin = new Viewer(null, true);
        ClosedDay pipes = new ClosedDay(ClosedDay.Because.SAID, "pipes");
        LocalDate saturday = MONDAY.plusDays(5);
        assertThat(day(admin, saturday)).isEqualTo(pipes);
        assertThat(day(admin, MONDAY.plusDays(1))).isEqualTo(new ClosedDay(ClosedDay.Because.HOLIDAY, null));
        assertThat(day(admin, MONDAY.plusDays(6))).isEqualTo(new ClosedDay(ClosedDay.Because.WEEK, null));
        for (int open : new int[] {0, 2, 3, 4})
            assertThat(day(admin, MONDAY.plusDays(open))).isNull();
        DeskOnDay desk = new DeskOnDay(OFFICE, admin, id("A1"), saturday, MONDAY);
        assertThat(answer(new DeskOnDay.Handler(CLIENT).handle(desk)).closed()).isEqualTo(pipes);
    }

    /** Wednesday was moved to, Thursday was opened; Monday and Friday are open as ever. */
    @Test
    void a_working_day_by_exception_says_so_and_no_other_does() {
        Viewer admin = new Viewer(null, true);
        for (int open : new int[] {0, 2, 3, 4}) {
            LocalDate day = MONDAY.plusDays(open);
            boolean isException = open == 2 || open == 3;
            var plan = answer(new DayPlan.Handler(CLIENT).handle(new DayPlan(OFFICE, day, admin)));
            assertThat(plan.isException()).as("plan of %s", day).isEqualTo(isException);
            var desk =
                    answer(new DeskOnDay.Handler(CLIENT).handle(new DeskOnDay(OFFICE, admin, id("A1"), day, MONDAY)));
            assertThat(desk.isException()).as("desk on %s", day).isEqualTo(isException);
            var free = answer(new FreeDesks.Handler(CLIENT).handle(new FreeDesks(OFFICE, ANNA, day, MONDAY)));
            assertThat(free.desks()).isNotEmpty();
            assertThat(free.isException()).as("free on %s", day).isEqualTo(isException);
        }
    }

    private static ClosedDay day(Viewer viewer, LocalDate day) {
        return answer(new DayPlan.Handler(CLIENT).handle(new DayPlan(OFFICE, day, viewer)))
                .closed();
    }

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static DeskId id(String name) {
        return new DeskId(Ids.derived("desk", name));
    }

    private static DeskAdded desk(String name, AreaId area) {
        return new DeskAdded(id(name), OFFICE, area, name);
    }

    private static DeskBooked booked(String desk) {
        BookingId booking = new BookingId(Ids.derived("booking"));
        return new DeskBooked(booking, id(desk), OFFICE, BORIS, FRIDAY, DayPart.ALL, 0);
    }

    private static List<String> free(PersonId person, LocalDate day, LocalDate today) {
        return answer(new FreeDesks.Handler(CLIENT).handle(new FreeDesks(OFFICE, person, day, today))).desks().stream()
                .map(DeskView::name)
                .toList();
    }

    @Test
    void neither_blocked_nor_retired_desks_are_offered() {
        assertThat(free(ANNA, MONDAY, MONDAY)).containsExactly("A9", "B1");
        assertThat(free(ANNA, FRIDAY, MONDAY)).containsExactly("A2", "A9", "B1");
    }

    @Test
    void what_is_for_others_first_is_offered_when_it_opens() {
        assertThat(free(BORIS, FRIDAY, FRIDAY.minusDays(3))).containsExactly("A2", "A9");
        assertThat(free(BORIS, FRIDAY, FRIDAY.minusDays(2))).containsExactly("A2", "A9", "B1");
        assertThat(free(ANNA, FRIDAY, FRIDAY.minusDays(14))).contains("B1");
    }

    @Test
    void on_a_closed_day_nothing_is_offered() {
        assertThat(free(ANNA, MONDAY.plusDays(5), MONDAY)).isEmpty();
        assertThat(free(ANNA, MONDAY.plusDays(1), MONDAY)).isEmpty();
    }

    @Test
    void days_say_whether_they_are_open_and_count_what_the_person_may_book() {
        var days = answer(
                new DeskDays.Handler(CLIENT).handle(new DeskDays(OFFICE, BORIS, MONDAY, MONDAY.plusDays(6), MONDAY)));
        assertThat(days.days())
                .containsExactly(
                        new DeskDays.Day(MONDAY, true, 2, null),
                        new DeskDays.Day(MONDAY.plusDays(1), false, 0, null),
                        new DeskDays.Day(MONDAY.plusDays(2), true, 3, null, true),
                        new DeskDays.Day(MONDAY.plusDays(3), true, 2, null, true),
                        new DeskDays.Day(FRIDAY, true, 2, "A3"),
                        new DeskDays.Day(MONDAY.plusDays(5), false, 0, null),
                        new DeskDays.Day(MONDAY.plusDays(6), false, 0, null));
    }

    @Test
    void the_desks_nearby_and_the_one_looked_at_are_as_bookable() {
        var near = answer(
                new NearbyFree.Handler(CLIENT).handle(new NearbyFree(OFFICE, BORIS, id("A3"), FRIDAY, MONDAY, 9)));
        assertThat(near.desks()).extracting(DeskView::name).containsExactly("A2", "A9");
        assertThat(isFree("A2", MONDAY)).isFalse();
        assertThat(isFree("A2", FRIDAY)).isTrue();
        assertThat(isFree("A2", MONDAY.plusDays(5))).isFalse();
        assertThat(isFree("B1", FRIDAY)).isFalse();
        var retired = answer(new DeskOnDay.Handler(CLIENT)
                .handle(new DeskOnDay(OFFICE, new Viewer(BORIS, false), id("A3"), FRIDAY, MONDAY)));
        assertThat(retired.desk()).isEmpty();
    }

    private static boolean isFree(String desk, LocalDate day) {
        return answer(new DeskOnDay.Handler(CLIENT)
                        .handle(new DeskOnDay(OFFICE, new Viewer(BORIS, false), id(desk), day, MONDAY)))
                .isFree();
    }

    @Test
    void a_retired_desk_is_nobodys_last_and_its_bookings_are_kept() {
        assertThat(answer(new LastDesk.Handler(CLIENT).handle(new LastDesk(BORIS)))
                        .desk())
                .isEmpty();
        var mine = answer(new BookingsOf.Handler(CLIENT).handle(new BookingsOf(BORIS, MONDAY)));
        assertThat(mine.bookings()).extracting(Booking::deskName).containsExactly("A3");
        var hit = answer(new BookingsOfDesk.Handler(CLIENT)
                .handle(new BookingsOfDesk(id("A3"), MONDAY, FRIDAY, new Viewer(null, true))));
        assertThat(hit.bookings()).extracting(Booking::personName).containsExactly("Boris");
        var before = answer(new BookingsOfDesk.Handler(CLIENT)
                .handle(new BookingsOfDesk(id("A3"), MONDAY, FRIDAY.minusDays(1), new Viewer(null, true))));
        assertThat(before.bookings()).isEmpty();
    }

    @Test
    void a_desk_knows_when_it_is_blocked() {
        var card = answer(new DeskCard.Handler(CLIENT).handle(new DeskCard(id("A2"))));
        assertThat(card.desk()).isPresent();
        assertThat(card.blocks()).containsExactly(new DeskCard.Block(MONDAY, MONDAY.plusDays(1), "lamp"));
        assertThat(answer(new DeskCard.Handler(CLIENT).handle(new DeskCard(id("A3"))))
                        .desk())
                .isEmpty();
    }
}
