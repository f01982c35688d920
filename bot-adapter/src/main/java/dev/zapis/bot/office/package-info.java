/** Screens for those who run the office. */
@NullMarked
package dev.zapis.bot.office;

import org.jspecify.annotations.NullMarked;
