/** Screens for those who run the desks of an office. */
@NullMarked
package dev.zapis.bot.office.desk;

import org.jspecify.annotations.NullMarked;
