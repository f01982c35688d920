package dev.zapis.scheduler.reminder;

import dev.zapis.command.Command;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.scheduler.ScheduledTask;
import dev.zapis.scheduler.TaskType;

/** Of what in a slice people are reminded: which events make it, move it and end it, and which command follows when its time has come. */
public interface ReminderSource extends TaskType {

    /** One of those that a slice declares by a {@code SliceReminder}. */
    ReminderTopic topic();

    RemindedEvents events();

    /** Asked for in the house's name. Its decision says whether there is still anything to be reminded of. */
    Command command(DueReminder due);

    @Override
    default String name() {
        return ReminderTables.kind(topic());
    }

    @Override
    default Command command(ScheduledTask task) {
        return command(new DueReminder(
                new OfficeId(task.the(ReminderTables.OFFICE)),
                task.the(ReminderTables.THING),
                new PersonId(task.the(ReminderTables.PERSON)),
                new ReminderOffset(task.the(ReminderTables.OFFSET)),
                task.at()));
    }
}
