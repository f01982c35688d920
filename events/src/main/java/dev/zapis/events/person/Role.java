package dev.zapis.events.person;

/** What a person may do beyond being in the office; several at once. */
public enum Role {
    /** Comes to events alone: desks are for the staff. */
    GUEST,
    EMPLOYEE,
    HEAD,
    PROVIDER,
    SPEAKER,
    ORGANIZER,
    ADMIN
}
