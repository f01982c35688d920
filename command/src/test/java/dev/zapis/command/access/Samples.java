package dev.zapis.command.access;

import static dev.zapis.command.Decisions.account;

import dev.zapis.command.Command;
import dev.zapis.command.Decisions;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BlockDesk;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.command.desk.CancelDeskBookingsOf;
import dev.zapis.command.desk.RemindOfDesk;
import dev.zapis.command.desk.RenameDesk;
import dev.zapis.command.desk.RetireDesk;
import dev.zapis.command.desk.UnblockDesk;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.BeginDay;
import dev.zapis.command.office.ChangeText;
import dev.zapis.command.office.ConfigureModules;
import dev.zapis.command.office.DisbandTeam;
import dev.zapis.command.office.FormTeam;
import dev.zapis.command.office.JoinTeam;
import dev.zapis.command.office.LeaveTeam;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.RenameArea;
import dev.zapis.command.office.RenameOffice;
import dev.zapis.command.office.RenameTeam;
import dev.zapis.command.office.ReserveArea;
import dev.zapis.command.office.RetireArea;
import dev.zapis.command.office.SetDay;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.office.SetReminders;
import dev.zapis.command.office.SetTimeZone;
import dev.zapis.command.office.SetWorkingDays;
import dev.zapis.command.office.SwitchModule;
import dev.zapis.command.office.TakeHolidays;
import dev.zapis.command.person.AddNames;
import dev.zapis.command.person.ApproveRegistration;
import dev.zapis.command.person.AskForRole;
import dev.zapis.command.person.AskToRegister;
import dev.zapis.command.person.ChangeMyName;
import dev.zapis.command.person.ChooseLanguage;
import dev.zapis.command.person.ChooseName;
import dev.zapis.command.person.ChooseQuietHours;
import dev.zapis.command.person.ChooseReminders;
import dev.zapis.command.person.ChooseTimeZone;
import dev.zapis.command.person.ChooseVisibility;
import dev.zapis.command.person.ConfigureAdmins;
import dev.zapis.command.person.DeactivatePerson;
import dev.zapis.command.person.EndRetention;
import dev.zapis.command.person.ForgetPerson;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.GivePhone;
import dev.zapis.command.person.GiveRole;
import dev.zapis.command.person.ReactivatePerson;
import dev.zapis.command.person.RefuseRegistration;
import dev.zapis.command.person.RefuseRole;
import dev.zapis.command.person.ReleaseAccount;
import dev.zapis.command.person.ReleaseMyAccount;
import dev.zapis.command.person.RemovePerson;
import dev.zapis.command.person.RenamePerson;
import dev.zapis.command.person.TakeName;
import dev.zapis.command.person.TakeRole;
import dev.zapis.command.person.WithdrawConsent;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.Visibility;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of the table of access: every command, for a thing of one's own and for somebody else's where that differs. */
final class Samples {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private Samples() {}

    /** @param thing empty where a command is about nobody's thing */
    record Sample(Command command, String thing) {

        String name() {
            return command.getClass().getSimpleName();
        }

        @Override
        public String toString() {
            return (name() + " " + thing).strip();
        }
    }

    static List<Sample> all() {
        return Stream.of(desk(), office(), person(), staff())
                .flatMap(List::stream)
                .toList();
    }

    private static Sample of(Command command) {
        return new Sample(command, "");
    }

    private static Sample own(Command command) {
        return new Sample(command, "own");
    }

    private static Sample others(Command command) {
        return new Sample(command, "another's");
    }

    private static List<Sample> desk() {
        return List.of(
                of(new AddDesk(World.OFFICE, World.AREA, "New")),
                of(new RenameDesk(World.OFFICE, World.DESK, "New")),
                of(new BlockDesk(World.OFFICE, World.DESK, World.DAY, World.DAY, "why")),
                of(new UnblockDesk(World.OFFICE, World.BLOCKED_DESK)),
                of(new RetireDesk(World.OFFICE, World.DESK, "why")),
                of(new BookDesk(World.OFFICE, World.DESK, World.FREE_DAY)),
                own(new CancelDeskBooking(World.OFFICE, World.OWN_BOOKING, null)),
                others(new CancelDeskBooking(World.OFFICE, World.OTHER_BOOKING, "why")),
                others(new CancelDeskBookingsOf(World.SUSPENDED)),
                others(new RemindOfDesk(
                        World.OFFICE,
                        World.OTHER_BOOKING,
                        World.OTHER,
                        ReminderOffset.onADay(1, LocalTime.of(18, 0)),
                        Decisions.NOW)));
    }

    private static List<Sample> office() {
        return List.of(
                of(new OpenOffice(new OfficeId(Ids.derived("another office")), "Another", MOSCOW)),
                of(new RenameOffice(World.OFFICE, "New")),
                of(new SetTimeZone(World.EMPTY_OFFICE, ZoneId.of("Asia/Omsk"))),
                of(new AddArea(World.OFFICE, "New")),
                of(new RenameArea(World.OFFICE, World.AREA, "New")),
                of(new RetireArea(World.OFFICE, World.EMPTY_AREA)),
                of(new ReserveArea(World.OFFICE, World.AREA, List.of(World.TEAM), 2)),
                of(new FormTeam(World.OFFICE, "New")),
                of(new RenameTeam(World.OFFICE, World.TEAM, "New")),
                of(new DisbandTeam(World.OFFICE, World.TEAM)),
                others(new JoinTeam(World.OFFICE, World.FREE_NAME, World.TEAM)),
                others(new LeaveTeam(World.OTHER, World.TEAM)),
                of(new SetWorkingDays(World.OFFICE, List.of(DayOfWeek.MONDAY))),
                of(new SetDay(World.OFFICE, World.FREE_DAY, false, "why")),
                of(new TakeHolidays(World.OFFICE, "RU", 2026, List.of(LocalDate.of(2026, 12, 31)), List.of())),
                of(SetPolicy.of(World.OFFICE, new BookingHorizon(), 7)),
                of(new SetReminders(World.OFFICE, DeskReminder.TOPIC, List.of())),
                of(new SwitchModule(World.OFFICE, DeskFeatures.WHO, false)),
                of(new ConfigureModules(Set.of(DeskFeatures.WHO))),
                of(new ChangeText("home.title", "ru", "New {name}")),
                of(new BeginDay(World.OFFICE)));
    }

    private static List<Sample> person() {
        return List.of(
                own(new GiveConsent(2)),
                own(new WithdrawConsent()),
                own(new TakeName(World.OFFICE, "New Name")),
                own(new ChooseName(World.OFFICE, World.FREE_NAME)),
                own(new AskToRegister(World.OFFICE, "New", "Name", "+79161112233")),
                own(new ChangeMyName(World.OFFICE, "New", "Name")),
                own(new GivePhone("+79161112233")),
                own(new ChooseLanguage("en")),
                own(new ChooseTimeZone(ZoneId.of("Asia/Omsk"))),
                own(new ChooseVisibility(Visibility.NOBODY)),
                own(new ChooseReminders(DeskReminder.TOPIC, false)),
                own(new ChooseQuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0))),
                own(new AskForRole(Role.PROVIDER)),
                own(new ReleaseMyAccount()),
                own(new ForgetPerson(World.ASKER)),
                others(new ForgetPerson(World.OTHER)),
                others(new EndRetention(
                        World.WAITING, EndRetention.Retained.REQUEST, Decisions.NOW.minus(Duration.ofDays(30)))));
    }

    private static List<Sample> staff() {
        return List.of(
                others(new ApproveRegistration(
                        World.WAITING, account("Waiting"), World.WAITING_KEY, "Waiting", Role.HEAD)),
                others(new RefuseRegistration(World.WAITING, "why")),
                of(new AddNames(World.OFFICE, List.of("New Name", "Other Name"))),
                own(new RenamePerson(World.ASKER, "New Name")),
                others(new RenamePerson(World.OTHER, "New Name")),
                own(new DeactivatePerson(World.ASKER, "why")),
                others(new DeactivatePerson(World.OTHER, "why")),
                others(new ReactivatePerson(World.SUSPENDED)),
                own(new RemovePerson(World.ASKER, "why")),
                others(new RemovePerson(World.OTHER, "why")),
                own(new ReleaseAccount(World.ASKER, "why")),
                others(new ReleaseAccount(World.OTHER, "why")),
                own(new GiveRole(World.ASKER, Role.GUEST)),
                others(new GiveRole(World.OTHER, Role.HEAD)),
                own(new TakeRole(World.ASKER, Role.EMPLOYEE, "why")),
                others(new TakeRole(World.OTHER, Role.EMPLOYEE, "why")),
                others(new RefuseRole(World.OTHER, Role.PROVIDER, "why")),
                of(new ConfigureAdmins(Set.of(account("New")))));
    }
}
