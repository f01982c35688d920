package dev.zapis.command.desk;

import dev.zapis.command.DecisionContext;
import dev.zapis.command.office.OfficeCommand;
import dev.zapis.events.desk.DeskId;

/** A command about one desk. */
interface DeskCommand extends OfficeCommand {

    DeskId desk();

    static DeskId of(DecisionContext asked) {
        if (asked.command() instanceof DeskCommand command) return command.desk();
        throw new IllegalStateException("the command names no desk: " + asked.command());
    }
}
