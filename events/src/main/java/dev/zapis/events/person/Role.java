package dev.zapis.events.person;

/** What a person may do beyond being in the office; several at once. */
public enum Role {
    EMPLOYEE,
    HEAD,
    PROVIDER,
    SPEAKER,
    ORGANIZER,
    ADMIN
}
