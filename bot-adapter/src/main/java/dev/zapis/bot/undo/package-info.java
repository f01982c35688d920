/** Taking back what was done: under its result, and from the list of one's own acts. */
@NullMarked
package dev.zapis.bot.undo;

import org.jspecify.annotations.NullMarked;
