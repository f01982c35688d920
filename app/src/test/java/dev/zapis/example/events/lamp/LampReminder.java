package dev.zapis.example.events.lamp;

import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.events.reminder.SliceReminder;
import java.time.LocalTime;
import java.util.List;

/** Who has lit a lamp is reminded of it. */
public final class LampReminder implements SliceReminder {

    public static final ReminderTopic TOPIC = new ReminderTopic("LAMP");

    /** Late in the morning of the day. */
    public static final List<ReminderOffset> DEFAULTS = List.of(ReminderOffset.onADay(0, LocalTime.of(11, 0)));

    @Override
    public ReminderTopic topic() {
        return TOPIC;
    }

    @Override
    public List<ReminderOffset> defaults() {
        return DEFAULTS;
    }
}
