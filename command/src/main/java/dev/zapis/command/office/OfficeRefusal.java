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
    /** Days ahead outside 0 … 90. */
    HORIZON_OUT_OF_RANGE,
    /** More than five times of one matter. */
    TOO_MANY_REMINDERS,
    SAME_REMINDER_TWICE
}
