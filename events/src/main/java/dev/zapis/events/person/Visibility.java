package dev.zapis.events.person;

/** Who may see by name where a person sits; admins always may, as they run the office. */
public enum Visibility {
    ALL,
    /** People of the same team. */
    TEAM,
    NOBODY
}
