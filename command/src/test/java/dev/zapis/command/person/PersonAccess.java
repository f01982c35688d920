package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.access.Sample.of;
import static dev.zapis.command.access.Sample.others;
import static dev.zapis.command.access.Sample.own;

import dev.zapis.command.Decisions;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.access.Sample;
import dev.zapis.command.access.SliceAccess;
import dev.zapis.command.access.World;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.Visibility;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Who may do what with people. */
final class PersonAccess implements SliceAccess {

    @Override
    public List<Sample> samples() {
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
                own(new ForgetPerson(World.REQUESTER)),
                others(new ForgetPerson(World.OTHER)),
                others(new EndRetention(
                        World.WAITING, EndRetention.Retained.REQUEST, Decisions.NOW.minus(Duration.ofDays(30)))),
                others(new ApproveRegistration(
                        World.WAITING, account("Waiting"), World.WAITING_KEY, "Waiting", Role.HEAD)),
                others(new RefuseRegistration(World.WAITING, "why")),
                of(new AddNames(World.OFFICE, List.of("New Name", "Other Name"))),
                own(new RenamePerson(World.REQUESTER, "New Name")),
                others(new RenamePerson(World.OTHER, "New Name")),
                own(new DeactivatePerson(World.REQUESTER, "why")),
                others(new DeactivatePerson(World.OTHER, "why")),
                others(new ReactivatePerson(World.SUSPENDED)),
                others(new UndoPersonChange(World.SUSPENDED, Decisions.COMMAND, UndoWindow.RESULT)),
                of(new UndoNames(Decisions.COMMAND, UndoWindow.RESULT)),
                own(new RemovePerson(World.REQUESTER, "why")),
                others(new RemovePerson(World.OTHER, "why")),
                own(new ReleaseAccount(World.REQUESTER, "why")),
                others(new ReleaseAccount(World.OTHER, "why")),
                own(new GiveRole(World.REQUESTER, Role.GUEST)),
                others(new GiveRole(World.OTHER, Role.HEAD)),
                own(new TakeRole(World.REQUESTER, Role.EMPLOYEE, "why")),
                others(new TakeRole(World.OTHER, Role.EMPLOYEE, "why")),
                others(new RefuseRole(World.OTHER, Role.PROVIDER, "why")),
                of(new ConfigureAdmins(Set.of(account("New")))));
    }
}
