package dev.zapis.bot.office;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.office.calendar.CalendarScreen;
import dev.zapis.bot.office.desk.BlockDeskScreen;
import dev.zapis.bot.office.policy.PolicyScreen;
import dev.zapis.bot.office.policy.ReminderTimesScreen;
import dev.zapis.bot.office.team.TeamScreen;
import dev.zapis.bot.reminder.RemindersScreen;
import dev.zapis.command.desk.BlockDesk;
import dev.zapis.command.office.CloseDays;
import dev.zapis.command.office.JoinTeam;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.office.SetReminder;
import dev.zapis.command.person.ChooseQuietHours;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.query.desk.BookingsOfDesk;
import dev.zapis.query.desk.BookingsOnDays;
import dev.zapis.query.desk.DayPlan;
import dev.zapis.query.desk.DeskCard;
import dev.zapis.query.office.OfficeCalendar;
import dev.zapis.query.office.OfficeCalendar.Because;
import dev.zapis.query.office.OfficeRules;
import dev.zapis.query.office.TeamPeople;
import dev.zapis.query.office.Teams;
import dev.zapis.query.person.RemindersOf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several days, days from one to another, hours and several people, by buttons alone and by typing. */
class PickingTest {

    private static final TeamId RED = new TeamId(Ids.derived("red"));
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    /** Weekends are closed. */
    private static FakeChat office(LocalDate... closed) {
        Set<LocalDate> days = new HashSet<>(List.of(closed));
        return chat(anna(Role.ADMIN))
                .answersBy(
                        OfficeCalendar.class,
                        asked -> new OfficeCalendar.Result(
                                asked.from()
                                        .datesUntil(asked.to().plusDays(1))
                                        .map(day -> new OfficeCalendar.Day(
                                                day,
                                                day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                                                        && !days.contains(day),
                                                Because.WEEK,
                                                null))
                                        .toList(),
                                Set.of(DayOfWeek.MONDAY),
                                List.of()))
                .answers(DayPlan.class, new DayPlan.Result(List.of(), 3))
                .answers(BookingsOnDays.class, new BookingsOnDays.Result(List.of()))
                .answers(DeskCard.class, new DeskCard.Result(Optional.of(A1), List.of()))
                .answers(BookingsOfDesk.class, new BookingsOfDesk.Result(List.of()))
                .answers(Teams.class, new Teams.Result(List.of(new Teams.Team(RED, "Красные", 1))))
                .answers(
                        OfficeRules.class,
                        new OfficeRules.Result(PolicyValues.DEFAULTS, 1, new OfficeRules.Reminding(Map.of())));
    }

    private static FakeChat closing() {
        return office().opens(CalendarScreen.of(OFFICE, MONDAY))
                .taps("🗓 Закрыть несколько дней")
                .sees("На какие дни закрыть офис?", "✖28")
                .doesNotSee("Готово");
    }

    private static CloseDays closed(LocalDate... days) {
        return new CloseDays(OFFICE, List.of(days), null, false);
    }

    @Test
    void days_are_marked_unmarked_and_closed_at_once() {
        FakeChat chat = closing().taps("24").taps("26").sees("✓24", "✓26", "[Готово (2)]", "✓ выбрано");
        chat.taps("✓26")
                .sees("[Готово (1)]")
                .taps("›")
                .sees("Декабрь 2026")
                .taps("3")
                .sees("[Готово (2)]");
        chat.told()
                .taps("Готово (2)")
                .sees("Закрыть офис на 2 дня?", "вт 24 ноября, чт 3 декабря", "Причина не указана");
        chat.taps("Да, закрыть").told(closed(TUESDAY, MONDAY.plusDays(10)));
    }

    /** Five days of a week: the picker's own taps are four, one of which asks. */
    @Test
    void a_whole_week_is_one_tap() {
        FakeChat chat = closing().taps("＋ Вся неделя");
        chat.sees("✓23", "✓24", "✓25", "✓26", "✓27", "✖28").doesNotSee("Вся неделя");
        chat.taps("Готово (5)").sees("пн 23 ноября – пт 27 ноября").taps("Да, закрыть");
        assertThat(chat.tapped()).isEqualTo(4);
        assertThat(chat.visits().told()).singleElement().isInstanceOfSatisfying(CloseDays.class, all -> assertThat(
                        all.days())
                .hasSize(5));
        closing()
                .taps("›")
                .taps("2")
                .taps("＋ Вся неделя")
                .sees("[Готово (5)]", "✓1", "✓4")
                .taps("‹")
                .sees("✓30");
    }

    @Test
    void marks_are_taken_away_together_and_there_are_not_too_many() {
        closing().taps("24").taps("25").taps("Снять отметки").doesNotSee("✓", "Готово");
        FakeChat full = closing().types("23 ноября - 4 января").sees("[Готово (31)]");
        full.taps("›").taps("›").taps("5").hears("не больше 31").sees("[Готово (31)]");
        closing().types("23 ноября - 5 января").sees("не больше 31").doesNotSee("Готово");
    }

    /** Seen: of «с 26 по 30 ноября» three days were marked, and nothing said where the other two had gone. */
    @Test
    void closed_days_of_a_typed_span_are_named_with_the_reason() {
        closing()
                .types("с 26 по 30 ноября")
                .sees("Закрыты и так: сб 28 ноября (выходной), вс 29 ноября (выходной)", "[Готово (3)]");
        closing()
                .types("с 28 ноября по 1 декабря ремонт")
                .sees("Закрыть офис на 2 дня?", "Закрыты и так: сб 28 ноября (выходной), вс 29 ноября (выходной)");
        closing().types("24.11-26.11 ремонт").sees("Закрыть офис на 3 дня?").doesNotSee("Закрыты и так");
    }

    @Test
    void days_are_typed_and_closed_ones_among_them_are_left_out() {
        closing().types("с 26 по 30 ноября").told().sees("✓26", "✓27", "✖28", "✓30", "[Готово (3)]");
        closing().types("26.11-27.11 ремонт").told().sees("Закрыть офис на 2 дня?", "Причина: ремонт");
        closing().types("завтра").sees("[Готово (1)]").types("чт").sees("[Готово (2)]");
        closing()
                .types("сб")
                .sees("уже закрыт: сб 28 ноября (выходной). Ничего не изменилось")
                .doesNotSee("Готово");
        closing().types("1.06.2028").sees("последний день").doesNotSee("Готово");
    }

    /** Seen: «ремонт», written to marked days, was not understood. */
    @Test
    void a_reason_can_be_written_as_soon_as_days_are_marked() {
        closing().taps("24").taps("25").types("ремонт").told().sees("Закрыть офис на 2 дня?", "Причина: ремонт");
    }

    @Test
    void who_loses_what_is_seen_before_and_what_could_not_be_closed_after() {
        var booked = booking(A1, TUESDAY, BORIS, true);
        FakeChat chat = office(THURSDAY)
                .answers(BookingsOnDays.class, new BookingsOnDays.Result(List.of(booked)))
                .opens(CalendarScreen.of(OFFICE, MONDAY))
                .taps("🗓 Закрыть несколько дней")
                .taps("24")
                .taps("25")
                .taps("Готово (2)")
                .sees("На эти дни есть 1 бронь у 1 человека", "Борис Климов")
                .types("потоп")
                .told()
                .sees("Причина: потоп");
        chat.taps("Отменить 1 бронь и закрыть");
        chat.told(new CloseDays(OFFICE, List.of(TUESDAY, TUESDAY.plusDays(1)), "потоп", true));
        chat.sees("Открыто: вт 24 ноября, ср 25 ноября", "[↩ Отменить действие]")
                .doesNotSee("✅");
    }

    @Test
    void where_none_can_be_closed_the_reason_is_told() {
        closing()
                .refuses(CloseDays.class, OfficeRefusal.DAY_PASSED)
                .taps("24")
                .taps("Готово (1)")
                .taps("Да, закрыть")
                .sees("уже прошёл");
    }

    @Test
    void days_from_one_to_another_are_two_taps() {
        FakeChat chat = office().answers(
                        BookingsOfDesk.class, new BookingsOfDesk.Result(List.of(booking(A1, TUESDAY, ANNA, true))))
                .opens(new BlockDeskScreen(OFFICE, A1.id()))
                .taps("📅 Выбрать дни")
                .sees("На какие дни закрыть место A1?", "Выберите первый день", "•24");
        chat.taps("26").sees("Первый день: чт 26 ноября", "✓26").taps("25").sees("Первый день: ср 25 ноября");
        chat.taps("›").sees("Декабрь 2026", "Первый день: ср 25 ноября").taps("2");
        chat.sees("Закрыть место A1: ср 25 ноября – ср 2 декабря?").told().taps("Да, закрыть");
        chat.told(new BlockDesk(OFFICE, A1.id(), TUESDAY.plusDays(1), MONDAY.plusDays(9), null));
    }

    @Test
    void one_day_is_tapped_twice_and_days_are_typed_one_by_one_or_together() {
        FakeChat chat = office().opens(new BlockDeskScreen(OFFICE, A1.id())).taps("📅 Выбрать дни");
        chat.taps("26").taps("✓26").sees("чт 26 ноября – чт 26 ноября?");
        chat.opens(new BlockDeskScreen(OFFICE, A1.id())).taps("📅 Выбрать дни");
        chat.types("чт").sees("Первый день: чт 26 ноября").types("30.11").sees("чт 26 ноября – пн 30 ноября?");
        chat.opens(new BlockDeskScreen(OFFICE, A1.id())).taps("📅 Выбрать дни");
        chat.types("с 3 по 7 декабря лампа").sees("чт 3 декабря – пн 7 декабря?", "Причина: лампа");
    }

    @Test
    void hours_are_chosen_by_the_part_of_the_day() {
        RemindersOf.Result now = new RemindersOf.Result(Set.of(), LocalTime.of(22, 0), LocalTime.of(8, 0));
        FakeChat chat = office().answers(RemindersOf.class, now)
                .opens(new RemindersScreen())
                .taps("🕘 Другие часы");
        chat.sees("Когда не беспокоить?", "С какого времени?", "[Утро] [День] [• Вечер] [Ночь]", "[21:30]");
        chat.taps("21:30")
                .sees("С 21:30. До какого времени?", "[• Утро]")
                .taps("Ночь")
                .taps("05:30");
        chat.told().sees("с 21:30 до 05:30").taps("Изменить");
        chat.told(new ChooseQuietHours(LocalTime.of(21, 30), LocalTime.of(5, 30)));
        chat.opens(new RemindersScreen())
                .taps("🕘 Другие часы")
                .types("22:15")
                .sees("С 22:15")
                .types("22:15");
        chat.sees("Начало и конец совпадают", "С 22:15").types("7:00").sees("с 22:15 до 07:00");
        chat.opens(new RemindersScreen())
                .taps("🕘 Другие часы")
                .taps("22:00")
                .taps("Вечер")
                .taps("22:00");
        chat.hears("Начало и конец совпадают").sees("С 22:00");
        chat.types("23-6").sees("с 23:00 до 06:00").told();
    }

    @Test
    void the_offices_hours_and_reminders_are_chosen_likewise() {
        FakeChat chat = office().opens(new PolicyScreen("office.quiet", OFFICE)).taps("🕘 Другие часы");
        chat.taps("20:00").taps("06:30").told().taps("Изменить");
        chat.told(SetPolicy.of(OFFICE, new OfficeQuietHours(), new TimeSpan(LocalTime.of(20, 0), LocalTime.of(6, 30))));
        chat.opens(new ReminderTimesScreen(OFFICE)).taps("🕘 Другое время").sees("[• Накануне]", "[• День]");
        chat.taps("За 3 дня")
                .sees("[• За 3 дня]")
                .taps("Утро")
                .taps("09:30")
                .told()
                .taps("Изменить");
        chat.told(new SetReminder(
                OFFICE,
                DeskReminder.TOPIC,
                ReminderOffset.onADay(3, LocalTime.of(9, 30)),
                true,
                new DeskReminder().defaults()));
    }

    private static PersonId person(int number) {
        return new PersonId(Ids.derived("person", "" + number));
    }

    private static FakeChat joining() {
        return office().answersBy(
                        TeamPeople.class,
                        asked -> new TeamPeople.Result(IntStream.range(0, 30)
                                .mapToObj(number ->
                                        new TeamPeople.Somebody(person(number), "Человек №" + number, number == 0))
                                .filter(found -> asked.named() == null
                                        ? found.isMember()
                                        : found.name().contains(asked.named()))
                                .toList()))
                .opens(new TeamScreen(OFFICE, RED, 0))
                .taps("＋ Добавить людей");
    }

    @Test
    void several_people_join_a_team_at_once() {
        FakeChat chat = joining().sees("Кого добавить в команду «Красные»?", "[Человек №1]", "[1/4] [➡]");
        assertThat(chat.keyboard().stream().filter(row -> row.getFirst().startsWith("Человек")))
                .hasSize(8);
        chat.taps("Человек №1").sees("✅ Человек №1", "[Готово (1)]").taps("➡").taps("Человек №9");
        chat.types("№17").sees("Найдено по запросу «№17»", "[Готово (2)]").taps("Человек №17");
        chat.told().taps("Готово (3)");
        chat.told(
                new JoinTeam(OFFICE, person(1), RED),
                new JoinTeam(OFFICE, person(9), RED),
                new JoinTeam(OFFICE, person(17), RED));
        chat.sees("Красные, участников: 1");
        joining().taps("Человек №1").taps("✅ Человек №1").doesNotSee("Готово");
        joining().types("Никто").sees("никто не найден");
    }

    @Test
    void no_more_are_marked_than_can_be_added() {
        FakeChat chat = joining();
        for (int number = 1; number <= 20; number++) {
            chat.taps("Человек №" + number);
            if (number % 8 == 0) chat.taps("➡");
        }
        chat.sees("[Готово (20)]").taps("Человек №21").hears("не больше 20").sees("[Готово (20)]");
        chat.refuses(JoinTeam.class, OfficeRefusal.TEAM_UNKNOWN)
                .taps("Готово (20)")
                .sees("[Готово (20)]");
    }

    /** Buttons of several people are longer than Telegram takes: what they carry is kept. */
    @Test
    void what_a_day_button_carries_fits_into_it() {
        FakeChat chat = closing().taps("24");
        String data = chat.data(chat.messenger().last(), "26");
        assertThat(data).startsWith("1office.close|").hasSizeLessThanOrEqualTo(64);
    }
}
