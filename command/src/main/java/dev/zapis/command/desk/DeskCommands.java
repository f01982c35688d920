package dev.zapis.command.desk;

import java.util.List;

/** All that can be told about desks: one handler for each command. */
public final class DeskCommands {

    private DeskCommands() {}

    public static List<Object> handlers() {
        return List.of(
                new AddDesk.Handler(),
                new RenameDesk.Handler(),
                new RetireDesk.Handler(),
                new BlockDesk.Handler(),
                new UnblockDesk.Handler(),
                new BookDesk.Handler(),
                new CancelDeskBooking.Handler(),
                new CancelDeskBookingsOf.Handler(),
                new RemindOfDesk.Handler());
    }
}
