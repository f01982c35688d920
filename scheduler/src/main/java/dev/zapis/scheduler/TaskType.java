package dev.zapis.scheduler;

import dev.zapis.command.Command;

/** One kind of due work: which command follows when its time has come. */
public interface TaskType {

    /** The slice and the thing, for example {@code reminder.desk}; stored, so it never changes. */
    String name();

    /** Asked for in the house's name. Its decision says whether there is still anything to do. */
    Command command(ScheduledTask task);
}
