package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.events.office.OfficeId;

/** A command whose decision rests on an office's rules. */
public interface OfficeCommand extends Command {

    OfficeId office();
}
