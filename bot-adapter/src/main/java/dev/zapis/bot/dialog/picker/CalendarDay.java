package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Target;

/** How a day looks in a month, and where its button leads: also that of a day that can't be chosen leads to something, which says why. */
public record CalendarDay(DayMark mark, Target target) {}
