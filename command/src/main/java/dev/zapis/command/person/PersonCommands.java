package dev.zapis.command.person;

import dev.zapis.command.SliceCommands;
import java.util.List;

/** All that can be told about people: one handler for each command. */
final class PersonCommands implements SliceCommands {

    @Override
    public List<Object> handlers() {
        return List.of(
                new GiveConsent.Handler(),
                new WithdrawConsent.Handler(),
                new TakeName.Handler(),
                new ChooseName.Handler(),
                new AskToRegister.Handler(),
                new ApproveRegistration.Handler(),
                new RefuseRegistration.Handler(),
                new AskForRole.Handler(),
                new GivePhone.Handler(),
                new ChangeMyName.Handler(),
                new ChooseVisibility.Handler(),
                new ChooseTimeZone.Handler(),
                new ReleaseMyAccount.Handler(),
                new ForgetPerson.Handler(),
                new EndRetention.Handler(),
                new AddNames.Handler(),
                new RenamePerson.Handler(),
                new DeactivatePerson.Handler(),
                new ReactivatePerson.Handler(),
                new RemovePerson.Handler(),
                new ReleaseAccount.Handler(),
                new GiveRole.Handler(),
                new TakeRole.Handler(),
                new RefuseRole.Handler(),
                new ChooseLanguage.Handler(),
                new ChooseReminders.Handler(),
                new ChooseQuietHours.Handler(),
                new ConfigureAdmins.Handler(),
                new UndoPersonChange.Handler());
    }
}
