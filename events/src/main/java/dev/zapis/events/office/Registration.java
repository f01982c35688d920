package dev.zapis.events.office;

/** How a newcomer becomes one of an office. */
public enum Registration {
    /** By a free name of the staff list alone. */
    LIST,
    /** By a free name of the list, or by asking the admins. */
    REQUEST,
    /** By any free name, for whoever finds the bot. */
    OPEN
}
