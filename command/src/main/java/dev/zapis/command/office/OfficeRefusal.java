package dev.zapis.command.office;

import dev.zapis.command.Refusal;

/** Why an office stays as it is. */
public enum OfficeRefusal implements Refusal {
    UNKNOWN,
    /** It is there already. */
    KNOWN,
    NAME_LENGTH,
    NAME_INVISIBLE,
    /** An area of this name is there already. */
    AREA_KNOWN,
    AREA_UNKNOWN,
    /** Desks stand in it. */
    AREA_HAS_DESKS,
    /** The office has bookings from today on, whose days would begin and end at another time. */
    ZONE_BOOKED,
    POLICY_UNKNOWN,
    /** No value of the policy, or none that may be set. */
    POLICY_OUT_OF_RANGE,
    /** Days before outside 0 … 90. */
    OPENING_OUT_OF_RANGE,
    /** More than five times of one matter. */
    TOO_MANY_REMINDERS,
    /** Not one day of the week is left. */
    NO_WORKING_DAYS,
    /** What has been is not changed. */
    DAY_PASSED,
    /** It is closed already, as it was to be. */
    CLOSED_ALREADY,
    /** More than two years ahead. */
    DAY_TOO_FAR,
    /** More days at once than one decision takes, or none. */
    DAY_COUNT,
    /** A day of another year, or both closed and open. */
    HOLIDAYS_CONTRADICT,
    REASON_LENGTH,
    /** A team of this name is there already. */
    TEAM_KNOWN,
    TEAM_UNKNOWN,
    /** The office is closed on that day. */
    DAY_CLOSED,
    /** Others may book there first. */
    AREA_RESERVED,
    /** Only others may book there. */
    AREA_FOR_OTHERS,
    /** This part of the product is switched off here. */
    MODULE_OFF,
    /** The bot has no such text. */
    TEXT_UNKNOWN,
    TEXT_LENGTH,
    /** The words can't be read as a text with placeholders. */
    TEXT_BROKEN,
    /** A placeholder is there that the text has not, or one is missing that it needs. */
    TEXT_PLACEHOLDERS
}
