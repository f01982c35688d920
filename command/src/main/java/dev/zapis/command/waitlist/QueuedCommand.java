package dev.zapis.command.waitlist;

import dev.zapis.command.Command;
import dev.zapis.events.waitlist.WaitlistId;

/** A command for which it matters who waits. */
public interface QueuedCommand extends Command {

    WaitlistId waitlist();
}
