/** Screens for those who run the teams of an office. */
@NullMarked
package dev.zapis.bot.office.team;

import org.jspecify.annotations.NullMarked;
