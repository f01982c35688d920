package dev.zapis.query.office;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaRenamed;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.AreaRetired;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.OfficeRenamed;
import dev.zapis.events.office.OfficeEvent.QuietHoursSet;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeEvent.TeamDisbanded;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeEvent.TeamRenamed;
import dev.zapis.events.office.OfficeEvent.TextChanged;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.ReadTables;
import dev.zapis.query.office.OfficeCalendar.Because;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfficeTableIT {

    private static final OfficeId FIRST = new OfficeId(Ids.derived("first"));
    private static final OfficeId SECOND = new OfficeId(Ids.derived("second"));
    private static final AreaId HALL = new AreaId(Ids.derived("hall"));

    @Test
    void offices_come_in_the_order_of_their_opening_with_their_rules_and_areas() {
        try (ReadTables tables = new ReadTables()) {
            tables.given(
                    new OfficeOpened(SECOND, "B", ZoneId.of("Asia/Yekaterinburg")),
                    new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")),
                    new BookingHorizonSet(SECOND, 7, 1),
                    new AreaAdded(FIRST, HALL, "Hall"),
                    new DeskAdded(new DeskId(Ids.derived("desk")), FIRST, HALL, "A1"));
            assertThat(answer(new OpenOffices.Handler(tables.client()).handle(new OpenOffices()))
                            .offices())
                    .containsExactly(
                            new OpenOffices.Office(
                                    SECOND,
                                    "B",
                                    ZoneId.of("Asia/Yekaterinburg"),
                                    PolicyValues.DEFAULTS.with(new BookingHorizon(), 7),
                                    Set.of()),
                            new OpenOffices.Office(FIRST, "A", ZoneId.of("Europe/Moscow")));
            assertThat(answer(new Areas.Handler(tables.client()).handle(new Areas(FIRST)))
                            .areas())
                    .containsExactly(new Areas.Area(HALL, "Hall", 1));
            assertThat(answer(new Areas.Handler(tables.client()).handle(new Areas(SECOND)))
                            .areas())
                    .isEmpty();
        }
    }

    @Test
    void what_holds_in_an_office_is_told_with_its_versions() {
        try (ReadTables tables = new ReadTables()) {
            tables.given(new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")));
            var rules = new OfficeRules.Handler(tables.client());
            assertThat(answer(rules.handle(new OfficeRules(FIRST))))
                    .isEqualTo(new OfficeRules.Result(PolicyValues.DEFAULTS, 0, new OfficeRules.Reminding(Map.of())));
            ReminderOffset noon = ReminderOffset.onADay(0, LocalTime.NOON);
            tables.given(
                    new DeskLimitSet(FIRST, 3, 1),
                    new BookingHorizonSet(FIRST, 30, 2),
                    new RemindersSet(FIRST, DeskReminder.TOPIC, List.of(noon), 1),
                    new QuietHoursSet(FIRST, LocalTime.of(21, 0), LocalTime.of(9, 0)),
                    new RegistrationSet(FIRST, Registration.LIST, 1));
            assertThat(answer(rules.handle(new OfficeRules(FIRST))))
                    .isEqualTo(new OfficeRules.Result(
                            PolicyValues.DEFAULTS
                                    .with(new DeskLimit(), OptionalInt.of(3))
                                    .with(new BookingHorizon(), 30)
                                    .with(new OfficeQuietHours(), TimeSpan.hours(21, 9))
                                    .with(new OfficeRegistration(), Registration.LIST),
                            2,
                            new OfficeRules.Reminding(
                                    Map.of(DeskReminder.TOPIC, new OfficeRules.Reminders(List.of(noon), 1)))));
            tables.given(new DeskLimitSet(FIRST, null, 3));
            assertThat(answer(rules.handle(new OfficeRules(FIRST))).policies().of(new DeskLimit()))
                    .isEmpty();
        }
    }

    @Test
    void each_topic_is_told_for_itself_also_one_of_a_newer_program() {
        try (ReadTables tables = new ReadTables()) {
            ReminderOffset noon = ReminderOffset.onADay(0, LocalTime.NOON);
            ReminderOffset hour = new ReminderOffset("PT1H");
            ReminderTopic another = new ReminderTopic("ANOTHER");
            tables.given(
                    new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")),
                    new OfficeOpened(SECOND, "B", ZoneId.of("Europe/Moscow")),
                    new RemindersSet(FIRST, DeskReminder.TOPIC, List.of(noon), 3),
                    new RemindersSet(FIRST, another, List.of(hour), 7),
                    new RemindersSet(SECOND, another, List.of(hour), 7));
            var rules = new OfficeRules.Handler(tables.client());
            assertThat(answer(rules.handle(new OfficeRules(FIRST))).reminding().chosen())
                    .isEqualTo(Map.of(
                            DeskReminder.TOPIC,
                            new OfficeRules.Reminders(List.of(noon), 3),
                            another,
                            new OfficeRules.Reminders(List.of(hour), 7)));
            OfficeRules.Reminding second =
                    answer(rules.handle(new OfficeRules(SECOND))).reminding();
            assertThat(second.of(DeskReminder.TOPIC, DeskReminder.DEFAULTS))
                    .isEqualTo(new OfficeRules.Reminders(DeskReminder.DEFAULTS, 0));
            assertThat(second.of(another, List.of()).rule()).isEqualTo(7);
        }
    }

    @Test
    void offices_are_renamed_moved_and_have_parts_switched_off() {
        try (ReadTables tables = new ReadTables()) {
            tables.given(
                    new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")),
                    new OfficeRenamed(FIRST, "B"),
                    new TimeZoneSet(FIRST, ZoneId.of("Europe/Samara")),
                    new ModuleSwitched(FIRST, DeskFeatures.WHO, false),
                    new ModuleSwitched(FIRST, DeskFeatures.WHO, false),
                    new ModuleSwitched(FIRST, DeskFeatures.DESK, false),
                    new ModuleSwitched(FIRST, DeskFeatures.DESK, true));
            assertThat(answer(new OpenOffices.Handler(tables.client()).handle(new OpenOffices()))
                            .offices())
                    .containsExactly(new OpenOffices.Office(
                            FIRST, "B", ZoneId.of("Europe/Samara"), PolicyValues.DEFAULTS, Set.of(DeskFeatures.WHO)));
        }
    }

    /** Seen: the list of acts said that a team was disbanded, and not which. */
    @Test
    void a_team_that_is_disbanded_is_nowhere_but_has_its_last_name_and_may_be_formed_again() {
        try (ReadTables tables = new ReadTables()) {
            TeamId red = new TeamId(Ids.derived("red"));
            tables.given(
                    new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")),
                    new AreaAdded(FIRST, HALL, "Hall"),
                    new TeamFormed(FIRST, red, "Red"),
                    new AreaReserved(FIRST, HALL, List.of(red), 3, 1),
                    new TeamRenamed(FIRST, red, "Reds"),
                    new TeamDisbanded(FIRST, red));
            var teams = new Teams.Handler(tables.client());
            var areas = new Areas.Handler(tables.client());
            var name = new NameOfTeam.Handler(tables.client());
            assertThat(answer(teams.handle(new Teams(FIRST))).teams()).isEmpty();
            assertThat(answer(areas.handle(new Areas(FIRST))).areas().getFirst().teams())
                    .isEmpty();
            assertThat(answer(name.handle(new NameOfTeam(red))).name()).contains("Reds");
            assertThat(answer(name.handle(new NameOfTeam(new TeamId(Ids.derived("none")))))
                            .name())
                    .isEmpty();
            tables.given(new TeamFormed(FIRST, red, "Red again"));
            assertThat(answer(teams.handle(new Teams(FIRST))).teams())
                    .containsExactly(new Teams.Team(red, "Red again", 0));
        }
    }

    @Test
    void areas_are_renamed_reserved_and_end() {
        try (ReadTables tables = new ReadTables()) {
            TeamId red = new TeamId(Ids.derived("red"));
            TeamId blue = new TeamId(Ids.derived("blue"));
            AreaId loft = new AreaId(Ids.derived("loft"));
            DeskId desk = new DeskId(Ids.derived("desk"));
            tables.given(
                    new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")),
                    new AreaAdded(FIRST, HALL, "Hall"),
                    new AreaAdded(FIRST, loft, "Loft"),
                    new AreaRenamed(FIRST, HALL, "Lobby"),
                    new AreaRetired(FIRST, loft),
                    new DeskAdded(desk, FIRST, HALL, "A1"),
                    new DeskRetired(desk, FIRST),
                    new TeamFormed(FIRST, red, "Red"),
                    new TeamFormed(FIRST, blue, "Blue"),
                    new AreaReserved(FIRST, HALL, List.of(red, blue), 3, 1));
            var areas = new Areas.Handler(tables.client());
            assertThat(answer(areas.handle(new Areas(FIRST))).areas())
                    .containsExactly(new Areas.Area(HALL, "Lobby", 0, List.of(blue, red), 3));
            tables.given(new AreaReserved(FIRST, HALL, List.of(), null, 2));
            assertThat(answer(areas.handle(new Areas(FIRST))).areas())
                    .containsExactly(new Areas.Area(HALL, "Lobby", 0));
            tables.given(new AreaReserved(FIRST, HALL, List.of(red), 3, 3), new AreaRetired(FIRST, HALL));
            assertThat(answer(new NameOfArea.Handler(tables.client()).handle(new NameOfArea(HALL)))
                            .name())
                    .contains("Lobby");
            tables.given(new AreaAdded(FIRST, HALL, "Lobby"));
            assertThat(answer(areas.handle(new Areas(FIRST))).areas())
                    .as("what a zone was first for goes with it")
                    .containsExactly(new Areas.Area(HALL, "Lobby", 0));
        }
    }

    @Test
    void the_calendar_tells_of_each_day_what_decides_it() {
        try (ReadTables tables = new ReadTables()) {
            LocalDate friday = LocalDate.of(2026, 11, 20);
            tables.given(
                    new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")),
                    new WorkingDaysSet(FIRST, List.of(DayOfWeek.FRIDAY), 1),
                    new HolidaysTaken(FIRST, "RU", 2026, List.of(friday.plusDays(3)), List.of(), 2),
                    new HolidaysTaken(FIRST, "RU", 2026, List.of(), List.of(friday.plusDays(1)), 3),
                    new DaySet(FIRST, friday.plusDays(2), false, "pipes", 4),
                    new DaySet(FIRST, friday.plusDays(3), false, null, 5),
                    new DaySet(FIRST, friday.plusDays(3), null, null, 6));
            var calendar = answer(new OfficeCalendar.Handler(tables.client())
                    .handle(new OfficeCalendar(FIRST, friday, friday.plusDays(3))));
            assertThat(calendar.days())
                    .containsExactly(
                            new OfficeCalendar.Day(friday, true, Because.WEEK, null),
                            new OfficeCalendar.Day(friday.plusDays(1), true, Because.HOLIDAY, null, true),
                            new OfficeCalendar.Day(friday.plusDays(2), false, Because.SAID, "pipes"),
                            new OfficeCalendar.Day(friday.plusDays(3), false, Because.WEEK, null));
            assertThat(calendar.week()).containsExactly(DayOfWeek.FRIDAY);
            assertThat(calendar.years()).containsExactly(new OfficeCalendar.Year(2026, "RU"));
            assertThat(answer(new OfficeRules.Handler(tables.client()).handle(new OfficeRules(FIRST)))
                            .rule())
                    .isEqualTo(6);
            tables.given(
                    new DaySet(FIRST, friday, true, null, 7),
                    new DaySet(FIRST, friday.plusDays(3), true, null, 8),
                    new HolidaysTaken(FIRST, "RU", 2026, List.of(), List.of(), 9));
            var without = answer(new OfficeCalendar.Handler(tables.client())
                    .handle(new OfficeCalendar(FIRST, friday, friday.plusDays(3))));
            assertThat(without.years()).isEmpty();
            assertThat(without.days())
                    .containsExactly(
                            new OfficeCalendar.Day(friday, true, Because.SAID, null),
                            new OfficeCalendar.Day(friday.plusDays(1), false, Because.WEEK, null),
                            new OfficeCalendar.Day(friday.plusDays(2), false, Because.SAID, "pipes"),
                            new OfficeCalendar.Day(friday.plusDays(3), true, Because.SAID, null, true));
        }
    }

    @Test
    void teams_have_members_and_people_are_found_for_them() {
        try (ReadTables tables = new ReadTables()) {
            TeamId red = new TeamId(Ids.derived("red"));
            PersonId anna = new PersonId(Ids.derived("anna"));
            PersonId boris = new PersonId(Ids.derived("boris"));
            tables.given(
                    new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")),
                    new PersonRegistered(anna, FIRST, "Алёна Белова", Ids.derived("a")),
                    new PersonRegistered(boris, FIRST, "Борис Белов", Ids.derived("b")),
                    new TeamFormed(FIRST, red, "Red"),
                    new TeamJoined(anna, red));
            assertThat(answer(new Teams.Handler(tables.client()).handle(new Teams(FIRST)))
                            .teams())
                    .containsExactly(new Teams.Team(red, "Red", 1));
            var people = new TeamPeople.Handler(tables.client());
            var ann = new TeamPeople.Somebody(anna, "Алёна Белова", true);
            assertThat(answer(people.handle(new TeamPeople(FIRST, red, null, 9)))
                            .people())
                    .containsExactly(ann);
            assertThat(answer(people.handle(new TeamPeople(FIRST, red, " белов", 9)))
                            .people())
                    .containsExactly(ann, new TeamPeople.Somebody(boris, "Борис Белов", false));
            assertThat(answer(people.handle(new TeamPeople(FIRST, red, "АЛЁН", 9)))
                            .people())
                    .containsExactly(ann);
            tables.given(new TeamLeft(anna, red), new PersonRemoved(boris, FIRST, Ids.derived("b"), null));
            assertThat(answer(people.handle(new TeamPeople(FIRST, red, null, 9)))
                            .people())
                    .isEmpty();
            assertThat(answer(people.handle(new TeamPeople(FIRST, red, "борис", 9)))
                            .people())
                    .isEmpty();
        }
    }

    @Test
    void changed_words_are_told_until_they_are_changed_back() {
        try (ReadTables tables = new ReadTables()) {
            tables.given(
                    new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")),
                    new TextChanged("home.title", "en", "Hi", 1),
                    new TextChanged("home.title", "en", "Hello", 2),
                    new TextChanged("home.title", "ru", "Привет", 3),
                    new TextChanged("home.title", "ru", null, 4));
            var texts = answer(new ChangedTexts.Handler(tables.client()).handle(new ChangedTexts()));
            assertThat(texts.texts()).containsExactly(new ChangedTexts.Changed("home.title", "en", "Hello"));
            assertThat(texts.rule()).isEqualTo(4);
            assertThat(answer(new OpenOffices.Handler(tables.client()).handle(new OpenOffices()))
                            .texts())
                    .isEqualTo(4);
        }
    }
}
