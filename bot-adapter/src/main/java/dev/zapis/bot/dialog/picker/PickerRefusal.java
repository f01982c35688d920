package dev.zapis.bot.dialog.picker;

import dev.zapis.command.Refusal;

/** Why something can't be chosen. */
public enum PickerRefusal implements Refusal {
    DAY_PASSED,
    DAY_TOO_FAR,
    DAY_CLOSED,
    /** All days of a span. */
    ALL_CLOSED,
    /** What was tapped stands beside the days. */
    NO_DAY,
    /** Nothing was marked. */
    NOTHING_CHOSEN,
    /** More is marked than can be done at once. */
    TOO_MANY
}
