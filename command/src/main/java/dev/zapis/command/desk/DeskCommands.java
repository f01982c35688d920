package dev.zapis.command.desk;

import dev.zapis.command.SliceCommands;
import java.util.List;

/** All that can be told about desks: one handler for each command. */
final class DeskCommands implements SliceCommands {

    @Override
    public List<Object> handlers() {
        return List.of(
                new AddDesk.Handler(),
                new RenameDesk.Handler(),
                new RetireDesk.Handler(),
                new BlockDesk.Handler(),
                new UnblockDesk.Handler(),
                new BookDesk.Handler(),
                new CancelDeskBooking.Handler(),
                new CancelDeskBookingsOf.Handler(),
                new CancelDeskBookingsOn.Handler(),
                new RemindOfDesk.Handler(),
                new RebookDesk.Handler(),
                new RestoreDeskBookingsOf.Handler(),
                new RestoreDeskBookingsOn.Handler(),
                new UndoDeskBooking.Handler(),
                new UndoDeskChange.Handler());
    }
}
