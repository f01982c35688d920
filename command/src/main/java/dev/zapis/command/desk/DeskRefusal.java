package dev.zapis.command.desk;

import dev.zapis.command.Refusal;

/** Why a desk, or a booking of one, stays as it is. */
public enum DeskRefusal implements Refusal {
    UNKNOWN,
    TAKEN,
    /** The person has a desk for that day, or for that part of it. */
    OWN_DAY,
    DAY_PASSED,
    /** The morning is over. */
    PART_PASSED,
    /** The office lets whole days alone be booked. */
    HALF_DAYS_OFF,
    /** Beyond the office's horizon. */
    DAY_TOO_FAR,
    BOOKING_UNKNOWN,
    NOT_YOURS,
    CANCELLED_BEFORE,
    /** It goes on as another booking. */
    MOVED_BEFORE,
    /** It is of this desk on this day. */
    SAME_PLACE,
    /** Whoever has it may do nothing for now, or is gone. */
    OWNER_LEFT,
    /** Somebody has got the desk since it was left. */
    FORMER_TAKEN,
    /** A desk of this name stands in the office. */
    NAME_KNOWN,
    NAME_LENGTH,
    NAME_INVISIBLE,
    AREA_UNKNOWN,
    /** It can't be booked on that day. */
    BLOCKED,
    /** The person has as many desks in that week as are allowed. */
    LIMIT,
    /** The last day is before the first, or more than a year after it. */
    RANGE,
    /** None are to be booked at once, or more than can be. */
    DAY_COUNT,
    REASON_LENGTH
}
