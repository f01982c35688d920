/** Screens for those who run offices: which there are, and the way to everything about one. */
@NullMarked
package dev.zapis.bot.office;

import org.jspecify.annotations.NullMarked;
