package dev.zapis.scheduler.desk;

import dev.zapis.command.Command;
import dev.zapis.command.desk.RemindOfDesk;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.scheduler.reminder.DueReminder;
import dev.zapis.scheduler.reminder.RemindedEvents;
import dev.zapis.scheduler.reminder.RemindedThing;
import dev.zapis.scheduler.reminder.ReminderSource;

/** The owner of a booked desk is to be reminded of it. */
final class DeskReminderSource implements ReminderSource {

    @Override
    public ReminderTopic topic() {
        return DeskReminder.TOPIC;
    }

    @Override
    public RemindedEvents events() {
        return new RemindedEvents()
                .begins(
                        DeskBooked.class,
                        booked -> new RemindedThing(
                                booked.booking().value(),
                                booked.office(),
                                booked.person(),
                                booked.day().atStartOfDay()))
                .ends(
                        DeskBookingCancelled.class,
                        cancelled -> cancelled.booking().value())
                .ends(DeskBookingMoved.class, moved -> moved.booking().value());
    }

    @Override
    public Command command(DueReminder due) {
        return new RemindOfDesk(due.office(), new BookingId(due.thing()), due.person(), due.offset(), due.at());
    }
}
