package dev.zapis.events.reminder;

import java.util.List;

/** Something of a slice that people are reminded of. */
public interface SliceReminder {

    ReminderTopic topic();

    /** When, until an office says otherwise. */
    List<ReminderOffset> defaults();
}
