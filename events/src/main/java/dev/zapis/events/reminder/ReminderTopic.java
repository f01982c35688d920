package dev.zapis.events.reminder;

/** What people are reminded of. */
public enum ReminderTopic {
    DESK
}
