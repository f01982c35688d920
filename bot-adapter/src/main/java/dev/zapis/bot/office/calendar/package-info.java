/** Screens for those who say on which days an office is open. */
@NullMarked
package dev.zapis.bot.office.calendar;

import org.jspecify.annotations.NullMarked;
