/** Screens for those who run the staff list, and what they tell the people on it. */
@NullMarked
package dev.zapis.bot.person.staff;

import org.jspecify.annotations.NullMarked;
