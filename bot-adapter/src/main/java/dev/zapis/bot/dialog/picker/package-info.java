/** Ways to choose by buttons: a day of a month, several days, days from one to another, a time of day, several of a list. */
@NullMarked
package dev.zapis.bot.dialog.picker;

import org.jspecify.annotations.NullMarked;
