package dev.zapis.scheduler.reminder;

import dev.zapis.command.Command;
import dev.zapis.command.desk.RemindOfDesk;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.Matter;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.scheduler.Due;
import dev.zapis.scheduler.DueKind;

/** The owner of a booked desk is to be reminded of it. */
public final class DeskReminder implements DueKind {

    @Override
    public String name() {
        return ReminderTable.kind(Matter.DESK);
    }

    @Override
    public Command command(Due due) {
        return new RemindOfDesk(
                new OfficeId(due.the(ReminderTable.OFFICE)),
                new BookingId(due.the(ReminderTable.THING)),
                new PersonId(due.the(ReminderTable.PERSON)),
                new ReminderOffset(due.the(ReminderTable.OFFSET)),
                due.at());
    }
}
