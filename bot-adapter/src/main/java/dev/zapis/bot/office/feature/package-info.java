/** Screens for those who say what an office offers. */
@NullMarked
package dev.zapis.bot.office.feature;

import org.jspecify.annotations.NullMarked;
