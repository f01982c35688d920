package dev.zapis.command.person;

import dev.zapis.command.Refusal;

/** Why nothing changes about somebody on the staff list. */
public enum StaffRefusal implements Refusal {
    /** Not on the staff list of this office, or not any more. */
    UNKNOWN,
    /** More names at once than one decision takes, or none. */
    COUNT,
    /** A line holds no name. */
    LINE,
    /** The configuration names this person as an admin. */
    CONFIGURED_ADMIN,
    /** Nobody takes the admin's role from themselves. */
    OWN_ADMIN,
    /** Nobody shuts themselves out. */
    OWN_PERSON,
    INACTIVE_BEFORE,
    ACTIVE_BEFORE,
    /** No account acts for the person. */
    NOT_BOUND,
    /** The person does not have the role. */
    NO_ROLE,
    /** The role was not asked for, or was answered. */
    ANSWERED
}
