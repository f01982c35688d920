package dev.zapis.example.scheduler.lamp;

import dev.zapis.command.Command;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.example.command.lamp.RemindOfLamp;
import dev.zapis.example.events.lamp.LampEvent.LampLit;
import dev.zapis.example.events.lamp.LampEvent.LampPutOut;
import dev.zapis.example.events.lamp.LampId;
import dev.zapis.example.events.lamp.LampReminder;
import dev.zapis.scheduler.reminder.DueReminder;
import dev.zapis.scheduler.reminder.RemindedEvents;
import dev.zapis.scheduler.reminder.RemindedThing;
import dev.zapis.scheduler.reminder.ReminderSource;

/** The owner of a lamp is to be reminded of it. */
final class LampReminderSource implements ReminderSource {

    @Override
    public ReminderTopic topic() {
        return LampReminder.TOPIC;
    }

    @Override
    public RemindedEvents events() {
        return new RemindedEvents()
                .begins(
                        LampLit.class,
                        lit -> new RemindedThing(
                                lit.lamp().value(),
                                lit.office(),
                                lit.person(),
                                lit.day().atStartOfDay()))
                .ends(LampPutOut.class, out -> out.lamp().value());
    }

    @Override
    public Command command(DueReminder due) {
        return new RemindOfLamp(due.office(), new LampId(due.thing()), due.person(), due.offset());
    }
}
