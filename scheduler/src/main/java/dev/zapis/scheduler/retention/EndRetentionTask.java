package dev.zapis.scheduler.retention;

import dev.zapis.command.Command;
import dev.zapis.command.person.EndRetention;
import dev.zapis.command.person.EndRetention.Retained;
import dev.zapis.events.person.PersonId;
import dev.zapis.scheduler.ScheduledTask;
import dev.zapis.scheduler.TaskType;
import java.time.Instant;

/** Somebody's data are not to be kept any longer. */
public final class EndRetentionTask implements TaskType {

    @Override
    public String name() {
        return RetentionSchedule.KIND;
    }

    @Override
    public Command command(ScheduledTask task) {
        return new EndRetention(
                new PersonId(task.the(RetentionSchedule.PERSON)),
                Retained.valueOf(task.the(RetentionSchedule.REASON)),
                Instant.parse(task.the(RetentionSchedule.SINCE)));
    }
}
