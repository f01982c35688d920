package dev.zapis.events.desk;

import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.events.reminder.SliceReminder;
import java.time.LocalTime;
import java.util.List;

/** Who has booked a desk is reminded of it. */
public final class DeskReminder implements SliceReminder {

    public static final ReminderTopic TOPIC = new ReminderTopic("DESK");

    /** The evening before and the morning of the day. */
    public static final List<ReminderOffset> DEFAULTS =
            List.of(ReminderOffset.onADay(1, LocalTime.of(18, 0)), ReminderOffset.onADay(0, LocalTime.of(8, 0)));

    @Override
    public ReminderTopic topic() {
        return TOPIC;
    }

    @Override
    public List<ReminderOffset> defaults() {
        return DEFAULTS;
    }
}
