/** Screens for those who run the staff list, and what they tell the people on it. */
@NullMarked
package dev.zapis.bot.people;

import org.jspecify.annotations.NullMarked;
