package dev.zapis.command;

/** Why an act is not taken back. */
public enum UndoRefusal implements Refusal {
    /** There is no such act, or it is one that stays. */
    UNKNOWN,
    /** Somebody else did it. */
    NOT_YOURS,
    EXPIRED,
    /** It was taken back before, or something else was said of the same thing. */
    CHANGED_SINCE,
    /** Bookings rest on it. */
    BOOKED_SINCE,
    /** All that were added are somebody's by now. */
    CLAIMED_SINCE,
    /** There are people in the team. */
    MEMBERS_SINCE,
    /** The team books first somewhere. */
    PRIORITY_SINCE,
    /** The account acts for somebody else by now, or its owner has taken the consent back. */
    ACCOUNT_ELSEWHERE
}
