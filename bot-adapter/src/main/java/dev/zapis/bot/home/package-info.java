/** The first screen, help and guesses. */
@NullMarked
package dev.zapis.bot.home;

import org.jspecify.annotations.NullMarked;
