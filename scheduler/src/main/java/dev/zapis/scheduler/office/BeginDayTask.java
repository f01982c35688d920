package dev.zapis.scheduler.office;

import dev.zapis.command.Command;
import dev.zapis.command.office.BeginDay;
import dev.zapis.events.office.OfficeId;
import dev.zapis.scheduler.ScheduledTask;
import dev.zapis.scheduler.TaskType;

/** An office's day is to begin. */
public final class BeginDayTask implements TaskType {

    static final String NAME = "office.day";
    static final String OFFICE = "office";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Command command(ScheduledTask task) {
        return new BeginDay(new OfficeId(task.the(OFFICE)));
    }
}
