/** Screens about desks. */
@NullMarked
package dev.zapis.bot.desk;

import org.jspecify.annotations.NullMarked;
