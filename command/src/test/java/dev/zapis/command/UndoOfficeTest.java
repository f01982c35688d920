package dev.zapis.command;

import static dev.zapis.command.UndoSamples.ACT;
import static dev.zapis.command.UndoSamples.ADMIN;
import static dev.zapis.command.UndoSamples.ANNA;
import static dev.zapis.command.UndoSamples.AREA;
import static dev.zapis.command.UndoSamples.BOOKED;
import static dev.zapis.command.UndoSamples.MONDAY;
import static dev.zapis.command.UndoSamples.OFFICE;
import static dev.zapis.command.UndoSamples.did;
import static dev.zapis.command.UndoSamples.done;
import static dev.zapis.command.UndoSamples.given;
import static dev.zapis.command.UndoSamples.refused;
import static dev.zapis.command.UndoSamples.undone;

import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.command.office.UndoOfficeChange;
import dev.zapis.command.office.UndoReminder;
import dev.zapis.command.office.UndoTeamChange;
import dev.zapis.command.office.UndoTeamMembership;
import dev.zapis.command.office.UndoText;
import dev.zapis.command.office.UndoTimeZone;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.AreaRetired;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeEvent.TeamDisbanded;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeEvent.TeamRenamed;
import dev.zapis.events.office.OfficeEvent.TextChanged;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

/** What was said of an office and of its teams is taken back. */
class UndoOfficeTest {

    private static final UndoOfficeChange OFFICE_BACK =
            new UndoOfficeChange(OFFICE, UndoOfficeChange.About.OFFICE, "", ACT, UndoWindow.RESULT);

    @Test
    void a_zone_that_was_added_goes_while_no_desk_stands_in_it() {
        AreaId loft = new AreaId(Ids.derived("loft"));
        AreaAdded added = new AreaAdded(OFFICE, loft, "Loft");
        undone(done(added), OFFICE_BACK, "Zhanna", new AreaRetired(OFFICE, loft));
        refused(
                done(added).event(new DeskAdded(new DeskId(Ids.derived("L1")), OFFICE, loft, "L1")),
                OFFICE_BACK,
                "Zhanna",
                OfficeRefusal.AREA_HAS_DESKS);
    }

    @Test
    void days_that_were_closed_at_once_are_all_as_before() {
        LocalDate tuesday = MONDAY.plusDays(1);
        DaySet before = new DaySet(OFFICE, tuesday, true, null, 1);
        DaySet monday = new DaySet(OFFICE, MONDAY, false, "paint", 2, true);
        DaySet next = new DaySet(OFFICE, tuesday, false, "paint", 3, true);
        undone(
                did(given().events(before), ADMIN, Duration.ZERO, monday, next),
                OFFICE_BACK,
                "Zhanna",
                new DaySet(OFFICE, MONDAY, null, null, 4, null, ACT.value()),
                new DaySet(OFFICE, tuesday, true, null, 5, null, ACT.value()));
        refused(
                done(monday, next).events(new DaySet(OFFICE, tuesday, null, null, 4)),
                OFFICE_BACK,
                "Zhanna",
                UndoRefusal.CHANGED_SINCE);
    }

    /** Seen: two admins closed the same days; after one had taken it back the other could not, and the bookings were lost. */
    @Test
    void what_was_said_since_and_taken_back_itself_is_no_later_change() {
        DaySet closed = new DaySet(OFFICE, MONDAY, false, "paint", 1, true);
        CommandId other = new CommandId(Ids.derived("another admin's"));
        Map<String, String> others = Map.of(MetadataKeys.COMMAND, other.value());
        Given twice = done(closed).event(new DaySet(OFFICE, MONDAY, false, "repairs", 2, true), others);
        refused(twice, OFFICE_BACK, "Zhanna", UndoRefusal.CHANGED_SINCE);
        DaySet back = new DaySet(OFFICE, MONDAY, false, "paint", 3, null, other.value());
        undone(
                done(closed)
                        .event(new DaySet(OFFICE, MONDAY, false, "repairs", 2, true), others)
                        .events(back),
                OFFICE_BACK,
                "Zhanna",
                new DaySet(OFFICE, MONDAY, null, null, 4, null, ACT.value()));
        refused(
                done(closed).events(new DaySet(OFFICE, MONDAY, null, null, 2, null, ACT.value())),
                OFFICE_BACK,
                "Zhanna",
                UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void a_switch_and_reminders_are_as_before() {
        undone(
                done(new ModuleSwitched(OFFICE, DeskFeatures.WHO, false)),
                OFFICE_BACK,
                "Zhanna",
                new ModuleSwitched(OFFICE, DeskFeatures.WHO, true));
        ReminderOffset hour = new ReminderOffset("PT1H");
        ReminderOffset day = new ReminderOffset("P1D");
        UndoReminder back = new UndoReminder(OFFICE, DeskReminder.TOPIC, hour, ACT, UndoWindow.RESULT);
        undone(
                done(new RemindersSet(OFFICE, DeskReminder.TOPIC, List.of(day, hour), 1)),
                back,
                "Zhanna",
                new RemindersSet(OFFICE, DeskReminder.TOPIC, List.of(day), 2));
        refused(
                done(new RemindersSet(OFFICE, DeskReminder.TOPIC, List.of(day, hour), 1))
                        .event(new RemindersSet(OFFICE, DeskReminder.TOPIC, List.of(), 2)),
                back,
                "Zhanna",
                UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void holidays_are_as_they_were_before_and_so_are_their_bookings() {
        List<LocalDate> monday = List.of(MONDAY);
        HolidaysTaken taken = new HolidaysTaken(OFFICE, "RU", 2026, monday, List.of(), 2, monday);
        undone(
                done(taken),
                OFFICE_BACK,
                "Zhanna",
                new HolidaysTaken(OFFICE, "RU", 2026, List.of(), List.of(), 3, null, ACT.value()));
        HolidaysTaken before = new HolidaysTaken(OFFICE, "KZ", 2026, List.of(), monday, 1);
        undone(
                did(given().events(before), ADMIN, Duration.ZERO, taken),
                OFFICE_BACK,
                "Zhanna",
                new HolidaysTaken(OFFICE, "KZ", 2026, List.of(), monday, 3, null, ACT.value()));
        HolidaysTaken other = new HolidaysTaken(OFFICE, "RU", 2027, List.of(), List.of(), 3);
        undone(
                done(taken).events(other),
                OFFICE_BACK,
                "Zhanna",
                new HolidaysTaken(OFFICE, "RU", 2026, List.of(), List.of(), 4, null, ACT.value()));
        refused(done(taken).events(before), OFFICE_BACK, "Zhanna", UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void a_time_zone_comes_back_while_nobody_has_booked() {
        TimeZoneSet set = new TimeZoneSet(OFFICE, ZoneId.of("Asia/Omsk"));
        UndoTimeZone back = new UndoTimeZone(OFFICE, ACT, UndoWindow.RESULT);
        undone(done(set), back, "Zhanna", new TimeZoneSet(OFFICE, ZoneId.of("Europe/Moscow")));
        refused(done(set).event(BOOKED), back, "Zhanna", UndoRefusal.BOOKED_SINCE);
    }

    @Test
    void a_text_is_said_as_before_and_others_do_not_matter() {
        UndoText back = new UndoText("home.title", "ru", ACT, UndoWindow.RESULT);
        undone(
                done(new TextChanged("home.title", "ru", "New {name}", 1))
                        .event(new TextChanged("home.title", "en", "Newer {name}", 2)),
                back,
                "Zhanna",
                new TextChanged("home.title", "ru", null, 3));
        refused(
                done(new TextChanged("home.title", "ru", "New {name}", 1))
                        .event(new TextChanged("home.title", "ru", "Newer {name}", 2)),
                back,
                "Zhanna",
                UndoRefusal.CHANGED_SINCE);
    }

    private static final TeamId TEAM = new TeamId(Ids.derived("team"));
    private static final UndoTeamChange TEAM_BACK = new UndoTeamChange(OFFICE, TEAM, ACT, UndoWindow.RESULT);

    @Test
    void a_team_that_was_formed_goes_while_nobody_is_in_it_and_it_is_first_nowhere() {
        TeamFormed formed = new TeamFormed(OFFICE, TEAM, "Core");
        undone(done(formed), TEAM_BACK, "Zhanna", new TeamDisbanded(OFFICE, TEAM));
        refused(done(formed).event(new TeamJoined(ANNA, TEAM)), TEAM_BACK, "Zhanna", UndoRefusal.MEMBERS_SINCE);
        refused(
                done(formed).event(new AreaReserved(OFFICE, AREA, List.of(TEAM), 2, 1)),
                TEAM_BACK,
                "Zhanna",
                UndoRefusal.PRIORITY_SINCE);
        refused(
                done(formed).event(new TeamRenamed(OFFICE, TEAM, "Old")),
                TEAM_BACK,
                "Zhanna",
                UndoRefusal.CHANGED_SINCE);
    }

    @Test
    void a_team_that_was_disbanded_is_there_again_with_its_people_and_its_priority() {
        Given before = given().events(
                        new TeamFormed(OFFICE, TEAM, "Core"),
                        new TeamJoined(ANNA, TEAM),
                        new AreaReserved(OFFICE, AREA, List.of(TEAM), 3, 1));
        Given disbanded = did(
                before,
                ADMIN,
                Duration.ZERO,
                new TeamDisbanded(OFFICE, TEAM),
                new AreaReserved(OFFICE, AREA, List.of(), null, 2));
        undone(
                disbanded,
                TEAM_BACK,
                "Zhanna",
                new TeamFormed(OFFICE, TEAM, "Core"),
                new AreaReserved(OFFICE, AREA, List.of(TEAM), 3, 3),
                new TeamJoined(ANNA, TEAM));
    }

    @Test
    void who_joined_a_team_leaves_and_who_left_joins_while_it_is_there() {
        UndoTeamMembership back = new UndoTeamMembership(ANNA, TEAM, ACT, UndoWindow.RESULT);
        TeamFormed formed = new TeamFormed(OFFICE, TEAM, "Core");
        undone(
                did(given().event(formed), ADMIN, Duration.ZERO, new TeamJoined(ANNA, TEAM)),
                back,
                "Zhanna",
                new TeamLeft(ANNA, TEAM));
        Given left =
                did(given().events(formed, new TeamJoined(ANNA, TEAM)), ADMIN, Duration.ZERO, new TeamLeft(ANNA, TEAM));
        undone(left, back, "Zhanna", new TeamJoined(ANNA, TEAM));
        Given gone =
                did(given().events(formed, new TeamJoined(ANNA, TEAM)), ADMIN, Duration.ZERO, new TeamLeft(ANNA, TEAM));
        refused(gone.event(new TeamDisbanded(OFFICE, TEAM)), back, "Zhanna", OfficeRefusal.TEAM_UNKNOWN);
    }
}
