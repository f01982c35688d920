package dev.zapis.scheduler.reaction;

import dev.zapis.command.Command;
import dev.zapis.command.CommandId;

/**
 * A command that follows from an event.
 *
 * @param id the same for each try
 * @param cause name of the reaction
 * @param correlation joins it to all that came of the same cause as the event
 */
public record Deed(Command command, CommandId id, String cause, String correlation) {}
