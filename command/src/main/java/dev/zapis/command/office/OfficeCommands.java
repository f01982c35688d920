package dev.zapis.command.office;

import dev.zapis.command.SliceCommands;
import java.util.List;

/** All that an office can be told: one handler for each command. */
final class OfficeCommands implements SliceCommands {

    @Override
    public List<Object> handlers() {
        return List.of(
                new OpenOffice.Handler(),
                new AddArea.Handler(),
                new SetPolicy.Handler(),
                new TickPolicy.Handler(),
                new SetReminder.Handler(),
                new BeginDay.Handler(),
                new RenameOffice.Handler(),
                new SetTimeZone.Handler(),
                new RenameArea.Handler(),
                new RetireArea.Handler(),
                new SetTeamPriority.Handler(),
                new SetAreaOpening.Handler(),
                new SetWorkingDay.Handler(),
                new SetDay.Handler(),
                new TakeHolidays.Handler(),
                new SwitchModule.Handler(),
                new ConfigureModules.Handler(),
                new FormTeam.Handler(),
                new RenameTeam.Handler(),
                new DisbandTeam.Handler(),
                new JoinTeam.Handler(),
                new LeaveTeam.Handler(),
                new ChangeText.Handler(),
                new UndoOfficeChange.Handler());
    }
}
