package dev.zapis.bot.desk;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.A2;
import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.desk.DayPlan;
import dev.zapis.query.desk.DeskDays;
import dev.zapis.query.desk.DeskDays.Day;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.FreeDaysOf;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.LastDesk;
import dev.zapis.query.desk.TakenDays;
import dev.zapis.query.office.OfficeCalendar;
import dev.zapis.query.office.OpenOffices;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A month of days, as it is looked at and tapped by whoever looks for a desk. */
class DeskCalendarTest {

    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    /** Weekends are closed, on Tuesday Anna has A3, on Friday all is taken. */
    private static Day day(LocalDate day) {
        boolean isOpen = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        int free = !isOpen || day.equals(FRIDAY) ? 0 : 9;
        return new Day(day, isOpen, free, day.equals(TUESDAY) ? "A3" : null);
    }

    private static FakeChat office() {
        return chat(anna(Role.ADMIN))
                .answersBy(
                        DeskDays.class,
                        asked -> new DeskDays.Result(asked.from()
                                .datesUntil(asked.to().plusDays(1))
                                .map(DeskCalendarTest::day)
                                .toList()))
                .answersBy(
                        OfficeCalendar.class,
                        asked -> new OfficeCalendar.Result(
                                List.of(new OfficeCalendar.Day(
                                        asked.from(), day(asked.from()).isOpen(), OfficeCalendar.Because.WEEK, null)),
                                Set.of(),
                                List.of()))
                .answers(DayPlan.class, new DayPlan.Result(List.of(), 12))
                .answers(FreeDesks.class, new FreeDesks.Result(List.of(A1, A2, A3)));
    }

    /** What a screen shows itself, without the way back. */
    private static List<List<String>> page(FakeChat chat) {
        List<List<String>> rows = chat.keyboard();
        return rows.subList(0, rows.size() - 1);
    }

    private static FakeChat ahead(int days, Set<DayOfWeek> week) {
        var policies = PolicyValues.DEFAULTS.with(new BookingHorizon(), days);
        var open = new OpenOffices.Office(OFFICE, "Office", ZoneId.of("Europe/Moscow"), policies, Set.of(), week);
        return office().answers(OpenOffices.class, new OpenOffices.Result(List.of(open)));
    }

    @Test
    void a_month_has_seven_columns_a_header_and_one_mark_at_most() {
        FakeChat chat =
                office().types("/book").sees("На какой день", "• ваша бронь, ◦ занято, ✖ закрыто, · выбрать нельзя");
        assertThat(chat.keyboard().subList(0, 5))
                .containsExactly(
                        List.of("пн 23 · 9", "ср 25 · 9", "чт 26 · 9"),
                        List.of("Ноябрь 2026", "›"),
                        List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
                        List.of("23", "•24", "25", "26", "◦27", "✖28", "✖29"),
                        List.of("30", "·", "·", "·", "·", "·", "·"));
        chat.taps("›").sees("[‹] [Декабрь 2026]");
        assertThat(chat.keyboard().get(2)).containsExactly("·", "1", "2", "3", "4", "✖5", "✖6");
        assertThat(chat.keyboard().get(3)).containsExactly("7", "·8", "·9", "·10", "·11", "·12", "·13");
        chat.taps("‹").sees("Ноябрь 2026", "•24").taps("25").sees("ср 25 ноября", "Свободных мест: 3");
    }

    @Test
    void a_working_day_by_exception_is_marked_unless_nothing_is_free() {
        LocalDate saturday = MONDAY.plusDays(5);
        FakeChat chat = office().answersBy(
                        DeskDays.class,
                        asked -> new DeskDays.Result(asked.from()
                                .datesUntil(asked.to().plusDays(1))
                                .map(day -> day.equals(saturday)
                                        ? new Day(day, true, 4, null, true)
                                        : day.equals(saturday.plusDays(1))
                                                ? new Day(day, true, 0, null, true)
                                                : day(day))
                                .toList()))
                .types("/book");
        chat.sees("+ рабочий день-исключение");
        assertThat(chat.keyboard().get(3)).containsExactly("23", "•24", "25", "26", "◦27", "+28", "◦29");
    }

    @Test
    void whatever_is_tapped_answers_and_the_month_stays() {
        FakeChat chat = office().types("/book");
        chat.taps("✖28").hears("Этот день выбрать нельзя: сб 28 ноября. Ничего не изменилось. Офис закрыт (выходной)");
        chat.sees("Офис закрыт (выходной). Выберите другой день.", "На какой день", "Ноябрь 2026");
        chat.taps("вт").hears("Это не день").taps("Ноябрь 2026").sees("•24");
        chat.taps("›").taps("·8").hears("последний день — пн 7 декабря").sees("Декабрь 2026", "·8");
        chat.at(FakeChat.MONDAY_NOON.plus(Duration.ofDays(9))).types("/book");
        chat.taps("·1")
                .hears("Этот день уже прошёл: вт 1 декабря")
                .sees("Декабрь 2026")
                .told();
    }

    @Test
    void a_closed_day_that_was_opened_meanwhile_is_shown() {
        office().types("/book")
                .answersBy(
                        OfficeCalendar.class,
                        asked -> new OfficeCalendar.Result(
                                List.of(new OfficeCalendar.Day(asked.from(), true, OfficeCalendar.Because.SAID, null)),
                                Set.of(),
                                List.of()))
                .taps("✖28")
                .sees("сб 28 ноября", "Свободных мест");
    }

    @Test
    void however_far_ahead_one_can_book_a_month_is_one_page() {
        FakeChat chat = ahead(90, Set.of()).types("/book");
        assertThat(chat.keyboard().stream().flatMap(List::stream)).hasSizeLessThan(40);
        chat.taps("›").taps("›").taps("›").sees("[‹] [Февраль 2027]").doesNotSee("›");
        assertThat(chat.keyboard().stream().flatMap(List::stream)).hasSizeLessThan(60);
        chat.types("3 февраля").sees("ср 3 февраля 2027", "Свободных мест");
    }

    @Test
    void weeks_begin_as_the_office_works() {
        FakeChat chat = ahead(14, Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY))
                .types("/book");
        assertThat(chat.keyboard().get(2)).containsExactly("вс", "пн", "вт", "ср", "чт", "пт", "сб");
        assertThat(chat.keyboard().get(3)).startsWith("·22", "23", "•24");
    }

    @Test
    void at_the_end_of_a_month_the_next_one_is_shown_and_today_is_at_hand() {
        FakeChat chat =
                office().at(FakeChat.MONDAY_NOON.plus(Duration.ofDays(7))).types("/book");
        chat.sees("[пн 30 · 9]", "[‹] [Декабрь 2026]").taps("‹").sees("[пн 30 · 9]", "[Ноябрь 2026]");
        assertThat(chat.keyboard().get(3)).containsExactly("30", "·", "·", "·", "·", "·", "·");
    }

    @Test
    void the_month_that_one_began_with_is_the_same_when_one_turns_back_to_it() {
        FakeChat chat = office().answers(LastDesk.class, new LastDesk.Result(Optional.of(A3)))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), true, null))
                .types("/book");
        List<List<String>> begun = page(chat);
        chat.sees("⭐ ср 25: A3", "число свободных мест").taps("›").doesNotSee("⭐");
        assertThat(page(chat.taps("‹").sees("число свободных мест"))).isEqualTo(begun);
        assertThat(page(chat.taps("Ноябрь 2026"))).isEqualTo(begun);
    }

    @Test
    void the_month_of_a_desk_is_the_same_when_one_turns_back_to_it() {
        FakeChat chat = office().answers(DesksNamed.class, new DesksNamed.Result(List.of(A3)))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), true, null))
                .answersBy(
                        FreeDaysOf.class,
                        asked -> new FreeDaysOf.Result(
                                asked.from().datesUntil(asked.to().plusDays(1)).toList()))
                .types("A3")
                .sees("[пн 23] [вт 24] [ср 25]");
        List<List<String>> begun = page(chat);
        chat.taps("›").sees("Декабрь 2026").doesNotSee("[ср 25]");
        assertThat(page(chat.taps("‹"))).isEqualTo(begun);
    }

    @Test
    void an_own_booking_on_a_closed_day_shows_both() {
        FakeChat chat = office().answersBy(
                        DeskDays.class,
                        asked -> new DeskDays.Result(asked.from()
                                .datesUntil(asked.to().plusDays(1))
                                .map(day -> new Day(day, !day.equals(TUESDAY), 9, day.equals(TUESDAY) ? "A3" : null))
                                .toList()))
                .types("/book");
        chat.sees("[23] [•✖24] [25]", "• ваша бронь, ✖ закрыто");
        chat.opens(new PlanDaysScreen(MONDAY)).sees("[•✖24]").taps("•✖24").sees("Кто в офисе", "вт 24 ноября");
    }

    @Test
    void another_day_is_looked_for_in_the_month_of_the_day() {
        LocalDate december = LocalDate.of(2026, 12, 3);
        office().opens(new FreeDesksScreen(december, 0)).taps("📅 Другой день").sees("На какой день", "Декабрь 2026");
        office().opens(new FreeDesksScreen(MONDAY.plusDays(2), 0))
                .taps("📅 Другой день")
                .sees("Ноябрь 2026", "[пн 23 · 9]");
        FakeChat last = office().at(FakeChat.MONDAY_NOON.plus(Duration.ofDays(7)));
        last.opens(new DayPlanScreen(MONDAY.plusDays(7), 0))
                .taps("📅 Другой день")
                .sees("Декабрь 2026");
    }

    @Test
    void who_is_in_is_asked_of_any_day_of_a_month() {
        office().opens(new DayPlanScreen(MONDAY, 0))
                .taps("📅 Другой день")
                .sees("на какой день?", "•24", "✖28")
                .taps("✖28")
                .sees("Кто в офисе: сб 28 ноября")
                .taps("📅 Другой день")
                .types("чт")
                .sees("Кто в офисе: чт 26 ноября");
    }

    @Test
    void an_admin_sees_on_which_days_something_is_booked() {
        FakeChat chat = office().answersBy(
                        TakenDays.class,
                        asked -> new TakenDays.Result(asked.from()
                                .datesUntil(asked.to().plusDays(1))
                                .map(day -> new TakenDays.Day(day, day.getDayOfWeek() == DayOfWeek.FRIDAY ? 2 : 0))
                                .toList()))
                .opens(new BookingsByDayScreen())
                .sees("[пт 27 · 2] [пт 4 · 2]", "• есть брони", "•27");
        List<List<String>> begun = page(chat);
        assertThat(page(chat.taps("›").taps("‹"))).isEqualTo(begun);
        chat.taps("›")
                .sees("Декабрь 2026", "•4")
                .doesNotSee("[пт 27 · 2]")
                .taps("•4")
                .sees("пт 4 декабря");
        chat.opens(new BookingsByDayScreen()).taps("28").sees("сб 28 ноября");
    }

    @Test
    void on_the_last_day_of_a_month_an_admin_begins_with_the_next_one() {
        FakeChat chat = office().at(FakeChat.MONDAY_NOON.plus(Duration.ofDays(7)))
                .answersBy(
                        TakenDays.class,
                        asked -> new TakenDays.Result(List.of(new TakenDays.Day(LocalDate.of(2026, 11, 30), 2))))
                .opens(new BookingsByDayScreen())
                .sees("[пн 30 · 2]", "Декабрь 2026");
        chat.taps("‹").sees("[пн 30 · 2]", "Ноябрь 2026", "•30");
    }

    @Test
    void it_speaks_english() {
        FakeChat chat =
                office().in("en").types("/book").sees("Which day", "• your booking", "November 2026", "[Mo] [Tu]");
        chat.taps("✖28").hears("This day cannot be chosen: Sat 28 November. Nothing has changed. The office is closed");
        chat.taps("›").taps("·8").hears("the last day is Mon 7 December");
    }

    @Test
    void a_desk_that_was_named_has_a_month_of_its_own() {
        FakeChat chat = office().answers(DesksNamed.class, new DesksNamed.Result(List.of(A3)))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), true, null))
                .answersBy(
                        FreeDaysOf.class,
                        asked -> new FreeDaysOf.Result(asked.from()
                                .datesUntil(asked.to().plusDays(1))
                                .filter(day -> day(day).isOpen() && day.getDayOfMonth() % 2 == 1)
                                .toList()))
                .types("A3")
                .sees("A3 (У окна)", "[пн 23] [ср 25] [пт 27]", "[23] [•24] [25] [◦26] [27] [✖28]");
        chat.taps("25")
                .sees("Забронировать место?", "A3 (У окна), ср 25 ноября")
                .taps("⬅ Назад")
                .taps("›");
        chat.sees("Декабрь 2026", "[1] [◦2] [3]").taps("◦2").sees("ср 2 декабря", "Свободных мест");
    }

    /** Old keyboards stay in chats. */
    @Test
    void old_buttons_still_lead_there() {
        FakeChat chat = office().answers(TakenDays.class, new TakenDays.Result(List.of()))
                .types("/start");
        long message = chat.messenger().last();
        chat.tapsData(message, "1desk.days|1").sees("На какой день");
        chat.tapsData(message, "1desk.bookings|1");
        chat.sees("Брони: на какой день?");
    }
}
