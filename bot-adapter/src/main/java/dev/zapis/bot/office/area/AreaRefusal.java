package dev.zapis.bot.office.area;

import dev.zapis.command.Refusal;

/** What became of several desks that were to be added at once: no decision's word, as each of them was decided by itself. */
public enum AreaRefusal implements Refusal {
    /** Some were added and some were not. */
    SOME_LEFT,
    NONE_ADDED
}
