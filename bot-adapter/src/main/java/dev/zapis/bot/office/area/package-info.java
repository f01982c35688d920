/** Screens for those who run the areas of an office. */
@NullMarked
package dev.zapis.bot.office.area;

import org.jspecify.annotations.NullMarked;
