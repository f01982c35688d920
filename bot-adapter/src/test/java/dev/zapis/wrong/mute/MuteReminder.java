package dev.zapis.wrong.mute;

import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.events.reminder.SliceReminder;
import java.util.List;

public final class MuteReminder implements SliceReminder {

    @Override
    public ReminderTopic topic() {
        return new ReminderTopic("MUTE");
    }

    @Override
    public List<ReminderOffset> defaults() {
        return List.of();
    }
}
