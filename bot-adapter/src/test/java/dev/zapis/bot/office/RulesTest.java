package dev.zapis.bot.office;

import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.desk.DeskSamples;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.office.calendar.CalendarScreen;
import dev.zapis.bot.office.calendar.HolidaysScreen;
import dev.zapis.bot.office.calendar.OfficeDayScreen;
import dev.zapis.bot.office.calendar.WorkingDaysScreen;
import dev.zapis.bot.office.policy.RulesScreen;
import dev.zapis.command.office.ChangeText;
import dev.zapis.command.office.DisbandTeam;
import dev.zapis.command.office.FormTeam;
import dev.zapis.command.office.JoinTeam;
import dev.zapis.command.office.LeaveTeam;
import dev.zapis.command.office.RenameTeam;
import dev.zapis.command.office.SetDay;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.office.SetReminder;
import dev.zapis.command.office.SetWorkingDay;
import dev.zapis.command.office.SwitchModule;
import dev.zapis.command.office.TakeHolidays;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.query.desk.BookingsOnDays;
import dev.zapis.query.desk.DayPlan;
import dev.zapis.query.office.Areas;
import dev.zapis.query.office.BotText;
import dev.zapis.query.office.BotTexts;
import dev.zapis.query.office.OfficeCalendar;
import dev.zapis.query.office.OfficeCalendar.Because;
import dev.zapis.query.office.OfficeRules;
import dev.zapis.query.office.TeamPeople;
import dev.zapis.query.office.Teams;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Calendar, rules, teams, modules and texts, as an admin changes them. */
class RulesTest {

    private static final TeamId RED = new TeamId(Ids.derived("red"));

    private static OfficeRules.Result rules() {
        PolicyValues policies = PolicyValues.DEFAULTS.with(new DeskLimit(), OptionalInt.of(3));
        var evening = new OfficeRules.Reminders(List.of(ReminderOffset.onADay(1, LocalTime.of(18, 0))), 2);
        return new OfficeRules.Result(policies, 5, new OfficeRules.Reminding(Map.of(DeskReminder.TOPIC, evening)));
    }

    private static OfficeCalendar.Result calendar(OfficeCalendar asked) {
        List<OfficeCalendar.Day> days = asked.from()
                .datesUntil(asked.to().plusDays(1))
                .map(RulesTest::day)
                .toList();
        return new OfficeCalendar.Result(days, Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), List.of());
    }

    /** Tuesday is closed because of pipes, Wednesday is open by exception. */
    private static OfficeCalendar.Day day(LocalDate day) {
        if (day.equals(TUESDAY)) return new OfficeCalendar.Day(day, false, Because.SAID, "трубы");
        if (day.equals(TUESDAY.plusDays(1))) return new OfficeCalendar.Day(day, true, Because.HOLIDAY, null, true);
        return new OfficeCalendar.Day(day, true, Because.WEEK, null);
    }

    private static FakeChat office() {
        return chat(anna(Role.ADMIN))
                .answers(OfficeRules.class, rules())
                .answersBy(OfficeCalendar.class, RulesTest::calendar)
                .answers(DayPlan.class, new DayPlan.Result(List.of(), 3))
                .answers(BookingsOnDays.class, new BookingsOnDays.Result(List.of()))
                .answers(Areas.class, new Areas.Result(List.of()))
                .answers(Teams.class, new Teams.Result(List.of(new Teams.Team(RED, "Красные", 1))))
                .answersBy(TeamPeople.class, RulesTest::people);
    }

    private static TeamPeople.Result people(TeamPeople asked) {
        var boris = new TeamPeople.Somebody(BORIS, "Борис Климов", false);
        var anna = new TeamPeople.Somebody(ANNA, "Анна Белова", true);
        return new TeamPeople.Result(asked.named() == null ? List.of(anna) : List.of(anna, boris));
    }

    @Test
    void a_month_shows_what_is_closed_and_leads_to_its_days() {
        FakeChat chat = office().opens(new ManageScreen()).taps("📅 Календарь").sees("Ноябрь 2026", "✖24", "+25");
        assertThat(chat.keyboard().get(2)).containsExactly("23", "✖24", "+25", "26", "27", "28", "29");
        chat.taps("26").sees("чт 26 ноября", "Офис открыт.").taps("✖ Закрыть день");
        chat.told(new SetDay(OFFICE, MONDAY.plusDays(3), false, null)).sees("Календарь офиса", "[↩ Отменить действие]");
        chat.taps("✖24").sees("Офис закрыт: трубы").taps("✅ Открыть день");
        chat.told(new SetDay(OFFICE, TUESDAY, true, null)).sees("вт 24 ноября", "[↩ Отменить действие]");
        chat.taps("✖24").taps("↩️ Как в обычной неделе").told(new SetDay(OFFICE, TUESDAY, null, null));
        chat.taps("›").sees("Декабрь 2026").taps("‹").sees("Ноябрь 2026");
    }

    @Test
    void a_reason_that_is_too_long_is_refused_before_a_button_has_it() {
        FakeChat chat = office().opens(new OfficeDayScreen(OFFICE, MONDAY, null));
        chat.types("трубы ".repeat(300))
                .sees("Причина слишком длинная", "пн 23 ноября")
                .doesNotSee("Причина: трубы");
    }

    @Test
    void bookings_that_were_kept_on_a_closed_day_can_be_cancelled_later() {
        var booked = DeskSamples.booking(DeskSamples.A1, TUESDAY, BORIS, true);
        office().answers(DayPlan.class, new DayPlan.Result(List.of(booked), 3))
                .opens(new OfficeDayScreen(OFFICE, TUESDAY, null))
                .sees("Офис закрыт: трубы", "Брони остались, хотя офис закрыт")
                .taps("Отменить эти брони")
                .sees("Причина: трубы")
                .taps("Отменить 1 бронь и закрыть")
                .told(new SetDay(OFFICE, TUESDAY, false, "трубы", true));
    }

    /** Seen: the answer was a calendar, without a word of what was done. */
    @Test
    void what_was_done_with_a_day_is_said_above_the_calendar() {
        var booked = DeskSamples.booking(DeskSamples.A1, TUESDAY, BORIS, true);
        var plan = new DayPlan.Result(List.of(booked), 3);
        office().answers(DayPlan.class, plan)
                .opens(new OfficeDayScreen(OFFICE, TUESDAY, null))
                .taps("Отменить эти брони")
                .taps("Отменить 1 бронь и закрыть")
                .told(new SetDay(OFFICE, TUESDAY, false, "трубы", true))
                .sees("Офис закрыт: вт 24 ноября", "Причина: трубы", "Отменено броней: 1", "Ноябрь 2026")
                .sees("[↩ Отменить действие]")
                .doesNotSee("Брони остались");
        office().answers(DayPlan.class, plan)
                .opens(new OfficeDayScreen(OFFICE, TUESDAY, null))
                .taps("Отменить эти брони")
                .taps("Закрыть, брони оставить")
                .sees("Офис закрыт: вт 24 ноября", "Брони остались: 1")
                .doesNotSee("Отменено броней")
                .types("чт")
                .sees("чт 26 ноября", "Офис открыт");
    }

    @Test
    void closing_a_day_shows_who_loses_what_and_cancels_it_or_not() {
        var booked = DeskSamples.booking(DeskSamples.A1, MONDAY, BORIS, true);
        LocalDate thursday = MONDAY.plusDays(3);
        office().answers(DayPlan.class, new DayPlan.Result(List.of(booked), 3))
                .opens(CalendarScreen.of(OFFICE, MONDAY))
                .types("чт")
                .sees("На этот день есть 1 бронь.")
                .types("нет света")
                .told()
                .sees("Причина: нет света")
                .taps("✖ Закрыть день")
                .told()
                .sees("Закрыть офис: чт 26 ноября?", "На этот день есть 1 бронь у 1 человека", "· Борис Климов")
                .taps("Закрыть, брони оставить")
                .told(new SetDay(OFFICE, thursday, false, "нет света"))
                .opens(new OfficeDayScreen(OFFICE, thursday, null))
                .taps("✖ Закрыть день")
                .taps("Отменить 1 бронь и закрыть")
                .told(new SetDay(OFFICE, thursday, false, null, true));
    }

    @Test
    void on_the_last_day_of_a_month_the_calendar_begins_with_the_next_one() {
        FakeChat chat = office().at(FakeChat.MONDAY_NOON.plus(Duration.ofDays(7)))
                .opens(new ManageScreen())
                .taps("📅 Календарь")
                .sees("Декабрь 2026", "· выбрать нельзя");
        chat.taps("‹").sees("Ноябрь 2026", "[30]").taps("⬅ Назад").taps("⬅ Назад");
        chat.opens(new ManageScreen()).types("календарь").sees("Декабрь 2026");
    }

    @Test
    void the_week_is_changed_day_by_day() {
        FakeChat chat = office().opens(CalendarScreen.of(OFFICE, MONDAY)).taps("🗓 Рабочие дни недели");
        chat.taps("✖ пятница").told(new SetWorkingDay(OFFICE, DayOfWeek.FRIDAY, true));
        chat.taps("✅ вторник").told().sees("Закрывать офис по вторникам?", "Броней нет");
        chat.taps("Да, закрыть").told(new SetWorkingDay(OFFICE, DayOfWeek.TUESDAY, false));
    }

    /** Seen: every Saturday was closed at one tap, though two had bookings. */
    @Test
    void whose_bookings_a_weekly_day_off_concerns_is_seen_before_also_by_a_button_of_before() {
        LocalDate monday = MONDAY.plusDays(7);
        var booked = DeskSamples.booking(DeskSamples.A1, monday, BORIS, true);
        FakeChat chat = office().answersBy(
                        BookingsOnDays.class,
                        asked -> new BookingsOnDays.Result(
                                asked.days().contains(monday)
                                                && asked.days().stream()
                                                        .allMatch(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                                        ? List.of(booked)
                                        : List.of()));
        chat.opens(CalendarScreen.of(OFFICE, MONDAY)).taps("🗓 Рабочие дни недели");
        chat.taps("✅ понедельник")
                .told()
                .sees("Закрывать офис по понедельникам?", "На эти дни есть 1 бронь у 1 человека", "· Борис Климов")
                .sees("каждый владелец получит одно сообщение", "[Закрыть, брони оставить]", "[Не закрывать]");
        long message = chat.messenger().last();
        chat.tapsData(message, "1office.week.day|" + OFFICE.value() + "|MONDAY|-")
                .told()
                .sees("Закрывать офис по понедельникам?")
                .taps("Закрыть, брони оставить")
                .told(new SetWorkingDay(OFFICE, DayOfWeek.MONDAY, false))
                .doesNotSee("Отменено броней");
        chat.opens(new WorkingDaysScreen(OFFICE))
                .taps("✅ понедельник")
                .answersBy(
                        OfficeCalendar.class,
                        asked -> new OfficeCalendar.Result(List.of(), Set.of(DayOfWeek.TUESDAY), List.of()))
                .answers(BookingsOnDays.class, new BookingsOnDays.Result(List.of(booked)))
                .taps("Отменить 1 бронь и закрыть")
                .told(new SetWorkingDay(OFFICE, DayOfWeek.MONDAY, false, true))
                .sees("Понедельник теперь выходной день")
                .sees("Отменено броней: 1", "[📅 Календарь]", "[↩ Отменить действие]");
    }

    @Test
    void a_day_that_was_opened_and_is_a_working_day_anyway_is_no_exception() {
        LocalDate wednesday = TUESDAY.plusDays(1);
        FakeChat chat = office().opens(CalendarScreen.of(OFFICE, MONDAY));
        chat.taps("+25").sees("рабочий день-исключение");
        chat.answers(
                        OfficeCalendar.class,
                        new OfficeCalendar.Result(
                                List.of(new OfficeCalendar.Day(wednesday, true, Because.SAID, null)),
                                Set.of(),
                                List.of()))
                .opens(new OfficeDayScreen(OFFICE, wednesday, null))
                .sees("Офис открыт.");
    }

    /** Seen: holidays were taken and those who had booked on them neither lost anything nor heard of it. */
    @Test
    void who_loses_what_by_holidays_is_shown_before_and_cancelled_or_kept() {
        LocalDate holiday = LocalDate.of(2026, 12, 31);
        var booked = DeskSamples.booking(DeskSamples.A1, holiday, BORIS, true);
        FakeChat chat = office().answersBy(
                        BookingsOnDays.class,
                        asked -> new BookingsOnDays.Result(
                                asked.days().contains(holiday) ? List.of(booked) : List.of()));
        chat.opens(new HolidaysScreen(OFFICE, 2026))
                .sees("На закрытые дни есть 1 бронь у 1 человека", "· Борис Климов", "[Не учитывать]");
        chat.taps("Учесть, брони оставить").sees("Ноябрь 2026", "[↩ Отменить действие]");
        assertThat(chat.visits().told()).last().isInstanceOfSatisfying(TakeHolidays.class, taken -> assertThat(
                        taken.cancelsBookings())
                .isFalse());
        chat.answersBy(OfficeCalendar.class, asked -> {
            OfficeCalendar.Result calendar = calendar(asked);
            return new OfficeCalendar.Result(
                    calendar.days(), calendar.week(), List.of(new OfficeCalendar.Year(2026, "RU")));
        });
        chat.opens(new HolidaysScreen(OFFICE, 2026)).taps("Учесть, отменить 1 бронь");
        chat.sees("Праздники 2026 года учтены", "Отменено броней: 1", "Ноябрь 2026");
        assertThat(chat.visits().told()).last().isInstanceOfSatisfying(TakeHolidays.class, taken -> {
            assertThat(taken.cancelsBookings()).isTrue();
            assertThat(taken.closed()).contains(holiday);
        });
    }

    @Test
    void the_holidays_of_a_year_are_shown_before_they_are_taken() {
        FakeChat chat = office().opens(CalendarScreen.of(OFFICE, MONDAY));
        chat.taps("🎉 Учесть праздники 2026 года")
                .sees("Праздники 2026 года", "№ 1466", "Выходные дни: чт 31 декабря", "[🎉 Праздники 2027 года]")
                .doesNotSee("Рабочие дни-исключения", "4 ноября", "января");
        chat.taps("Учесть");
        assertThat(chat.visits().told()).singleElement().isInstanceOfSatisfying(TakeHolidays.class, taken -> {
            assertThat(taken.closed()).hasSize(18);
            assertThat(taken.year()).isEqualTo(2026);
        });
    }

    @Test
    void each_rule_is_shown_and_changed_by_a_tap_or_by_typing() {
        FakeChat chat = office().opens(new ManageScreen())
                .taps("⚙️ Правила")
                .sees("на 14 дней вперёд", "Лимит на неделю: 3 места", "накануне в 18:00", "с 22:00 до 08:00");
        chat.taps("📆 Срок брони").taps("30").told(SetPolicy.of(OFFICE, new BookingHorizon(), 30));
        chat.taps("📆 Срок брони").sees("от 0 до 90 дней").types("45").told().taps("Изменить");
        chat.told(SetPolicy.of(OFFICE, new BookingHorizon(), 45));
        chat.taps("🔢 Лимит на неделю").sees("от 1 до 7 мест").taps("2");
        chat.told(SetPolicy.of(OFFICE, new DeskLimit(), OptionalInt.of(2)));
        chat.taps("🔢 Лимит на неделю").taps("Без лимита");
        chat.told(SetPolicy.of(OFFICE, new DeskLimit(), OptionalInt.empty()));
        chat.taps("🌙 Тихие часы").taps("23:00–07:00");
        chat.told(SetPolicy.of(OFFICE, new OfficeQuietHours(), TimeSpan.hours(23, 7)));
        chat.taps("🌙 Тихие часы").types("21:30 - 7").told().taps("Изменить");
        chat.told(SetPolicy.of(OFFICE, new OfficeQuietHours(), new TimeSpan(LocalTime.of(21, 30), LocalTime.of(7, 0))));
        chat.taps("🌙 Тихие часы").taps("Без тихих часов");
        chat.told(SetPolicy.of(OFFICE, new OfficeQuietHours(), TimeSpan.NEVER));
        chat.taps("👤 Регистрация").sees("✅ По списку или по заявке").taps("Только по списку сотрудников");
        chat.told(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.LIST));
    }

    private static SetReminder reminded(ReminderOffset offset, boolean isOn) {
        return new SetReminder(OFFICE, DeskReminder.TOPIC, offset, isOn, new DeskReminder().defaults());
    }

    @Test
    void reminders_are_ticked_and_typed() {
        ReminderOffset evening = ReminderOffset.onADay(1, LocalTime.of(18, 0));
        ReminderOffset morning = ReminderOffset.onADay(0, LocalTime.of(8, 0));
        FakeChat chat = office().opens(new RulesScreen(OFFICE)).taps("🔔 Напоминания");
        chat.taps("▫️ в тот же день в 08:00").told(reminded(morning, true));
        chat.taps("✅ накануне в 18:00").told(reminded(evening, false));
        chat.types("2 9:15")
                .told()
                .sees("накануне в 18:00", "09:15")
                .taps("Изменить")
                .told(reminded(ReminderOffset.onADay(2, LocalTime.of(9, 15)), true));
    }

    @Test
    void a_team_is_formed_filled_emptied_renamed_and_disbanded() {
        FakeChat chat = office().opens(new ManageScreen()).taps("🧩 Команды").sees("Красные · 1");
        chat.types("Синие").told().taps("Создать команду").told(new FormTeam(OFFICE, "Синие"));
        chat.sees("Красные · 1");
        // The one that is formed is shown, as people are added to it next.
        FormTeam form = new FormTeam(OFFICE, "Синие");
        FakeChat another = office();
        another.answersBy(
                        Teams.class,
                        any -> new Teams.Result(another.made(form::created).stream()
                                .map(made -> new Teams.Team(made, "Синие", 0))
                                .toList()))
                .opens(new ManageScreen())
                .taps("🧩 Команды")
                .types("Синие")
                .taps("Создать команду")
                .told(form)
                .sees("Синие, участников: 0");
        chat.taps("Красные · 1").sees("Красные, участников: 1", "Анна Белова").types("лимо");
        chat.sees("Найдено по запросу «лимо»", "✅ Анна Белова").taps("＋ Борис Климов");
        chat.told(new JoinTeam(OFFICE, BORIS, RED));
        chat.taps("Анна Белова")
                .sees("Анна Белова: исключить из команды «Красные»?")
                .taps("Да, исключить");
        chat.told(new LeaveTeam(ANNA, RED));
        chat.taps("✏️ Переименовать")
                .types("Алые")
                .told()
                .taps("Переименовать")
                .told(new RenameTeam(OFFICE, RED, "Алые"));
        chat.taps("🗑 Распустить").sees("Участников: 1").taps("Да, распустить");
        chat.told(new DisbandTeam(OFFICE, RED));
    }

    @Test
    void a_module_is_switched_off_only_after_a_question() {
        FakeChat chat =
                office().opens(new ManageScreen()).taps("🧱 Разделы бота").taps("✅ Места");
        chat.told().sees("Выключить «Места»?").taps("Да, выключить");
        chat.told(new SwitchModule(OFFICE, DeskFeatures.DESK, false));
    }

    @Test
    void a_text_is_found_changed_and_given_back() {
        var ru = new BotText.Said("ru", "Здравствуйте, {name}.", "Привет, {name}.");
        var en = new BotText.Said("en", "Hello, {name}.", null);
        var words = new BotText.Words("home.title", new TreeSet<>(Set.of("name")), List.of(ru, en));
        FakeChat chat = office().answers(
                        BotTexts.class,
                        new BotTexts.Result(
                                List.of("desk", "home"), List.of(new BotTexts.Key("home.title", List.of(ru, en)))))
                .answers(BotText.class, new BotText.Result(Optional.of(words)))
                .opens(new ManageScreen())
                .taps("✏️ Тексты")
                .sees("[Места] [Главное меню]");
        chat.types("здрав").sees("Найдено по запросу «здрав»").taps("✏️ Привет, ….");
        chat.sees(
                "Привет, {name}.", "Исходный текст: Здравствуйте, {name}.", "Hello, {name}.", "Подставляется: {name}");
        assertThat(chat.copies("📋 Скопировать по-русски")).isEqualTo("Привет, {name}.");
        chat.taps("✏️ По-английски");
        assertThat(chat.copies("📋 Скопировать по-английски")).isEqualTo("Hello, {name}.");
        chat.types("Hi, {name}!").sees("Будет:", "Hi, {name}!").taps("Сохранить");
        chat.told(new ChangeText("home.title", "en", "Hi, {name}!"));
        chat.taps("↩️ Вернуть исходный текст: русский").told(new ChangeText("home.title", "ru", null));
    }

    /** It carries what was set when it was shown: none of that is set again. */
    @Test
    void a_button_of_before_that_set_all_at_once_shows_what_is_set() {
        FakeChat chat = office().opens(new RulesScreen(OFFICE));
        long message = chat.messenger().last();
        String week = "1office.week.set|" + OFFICE.value() + "|MONDAY,|1";
        chat.tapsData(message, week).told().sees("✅ вторник");
        chat.opens(new RulesScreen(OFFICE));
        message = chat.messenger().last();
        String times = "1office.reminders.set|" + OFFICE.value() + "|PT1H,|2";
        chat.tapsData(message, times).told().sees("накануне в 18:00");
    }
}
