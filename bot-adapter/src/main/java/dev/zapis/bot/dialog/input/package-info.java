/** Understands what people type: days, times, numbers, names; words of each language are data. */
@NullMarked
package dev.zapis.bot.dialog.input;

import org.jspecify.annotations.NullMarked;
