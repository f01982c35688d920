package dev.zapis.events.reminder;

/**
 * What people are reminded of. A name of a newer program is kept as it is.
 *
 * @param value stored: it never changes
 */
public record ReminderTopic(String value) {

    @Override
    public String toString() {
        return value;
    }
}
