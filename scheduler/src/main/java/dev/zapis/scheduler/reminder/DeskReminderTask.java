package dev.zapis.scheduler.reminder;

import dev.zapis.command.Command;
import dev.zapis.command.desk.RemindOfDesk;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.scheduler.ScheduledTask;
import dev.zapis.scheduler.TaskType;

/** The owner of a booked desk is to be reminded of it. */
public final class DeskReminderTask implements TaskType {

    @Override
    public String name() {
        return ReminderSchedule.kind(ReminderTopic.DESK);
    }

    @Override
    public Command command(ScheduledTask due) {
        return new RemindOfDesk(
                new OfficeId(due.the(ReminderSchedule.OFFICE)),
                new BookingId(due.the(ReminderSchedule.THING)),
                new PersonId(due.the(ReminderSchedule.PERSON)),
                new ReminderOffset(due.the(ReminderSchedule.OFFSET)),
                due.at());
    }
}
