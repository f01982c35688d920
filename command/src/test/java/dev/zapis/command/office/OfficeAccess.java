package dev.zapis.command.office;

import static dev.zapis.command.access.Sample.of;
import static dev.zapis.command.access.Sample.others;

import dev.zapis.command.Decisions;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.access.Sample;
import dev.zapis.command.access.SliceAccess;
import dev.zapis.command.access.World;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.example.command.lamp.LampPolicies.Colors;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Who may do what with offices. */
final class OfficeAccess implements SliceAccess {

    @Override
    public List<Sample> samples() {
        return List.of(
                of(new OpenOffice(new OfficeId(Ids.derived("another office")), "Another", ZoneId.of("Europe/Moscow"))),
                of(new RenameOffice(World.OFFICE, "New")),
                of(new UndoOfficeChange(
                        World.OFFICE, UndoOfficeChange.About.OFFICE, "", Decisions.COMMAND, UndoWindow.RESULT)),
                of(new UndoTimeZone(World.EMPTY_OFFICE, Decisions.COMMAND, UndoWindow.RESULT)),
                of(new UndoReminder(
                        World.OFFICE,
                        DeskReminder.TOPIC,
                        new ReminderOffset("PT1H"),
                        Decisions.COMMAND,
                        UndoWindow.RESULT)),
                of(new UndoText("home.title", "ru", Decisions.COMMAND, UndoWindow.RESULT)),
                of(new UndoTeamChange(World.OFFICE, World.TEAM, Decisions.COMMAND, UndoWindow.RESULT)),
                others(new UndoTeamMembership(World.OTHER, World.TEAM, Decisions.COMMAND, UndoWindow.RESULT)),
                of(new SetTimeZone(World.EMPTY_OFFICE, ZoneId.of("Asia/Omsk"))),
                of(new AddArea(World.OFFICE, "New")),
                of(new RenameArea(World.OFFICE, World.AREA, "New")),
                of(new RetireArea(World.OFFICE, World.EMPTY_AREA)),
                of(new SetTeamPriority(World.OFFICE, World.AREA, World.TEAM, true)),
                of(new SetAreaOpening(World.OFFICE, World.TEAM_AREA, 5)),
                of(new FormTeam(World.OFFICE, "New")),
                of(new RenameTeam(World.OFFICE, World.TEAM, "New")),
                of(new DisbandTeam(World.OFFICE, World.TEAM)),
                others(new JoinTeam(World.OFFICE, World.FREE_NAME, World.TEAM)),
                others(new LeaveTeam(World.OTHER, World.TEAM)),
                of(new SetWorkingDay(World.OFFICE, DayOfWeek.MONDAY, false)),
                of(new SetDay(World.OFFICE, World.FREE_DAY, false, "why")),
                of(new CloseDays(World.OFFICE, List.of(World.FREE_DAY), "why", true)),
                of(new TakeHolidays(World.OFFICE, "RU", 2026, List.of(LocalDate.of(2026, 12, 31)), List.of())),
                of(SetPolicy.of(World.OFFICE, new BookingHorizon(), 7)),
                of(new TickPolicy(World.OFFICE, new Colors().key(), "COLD", true)),
                of(new SetReminder(World.OFFICE, DeskReminder.TOPIC, new ReminderOffset("PT1H"), true, List.of())),
                of(new SwitchModule(World.OFFICE, DeskFeatures.WHO, false)),
                of(new ConfigureModules(Set.of(DeskFeatures.WHO))),
                of(new ChangeText("home.title", "ru", "New {name}")),
                of(new BeginDay(World.OFFICE)));
    }
}
