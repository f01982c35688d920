/** Screens for those who change the bot's texts. */
@NullMarked
package dev.zapis.bot.office.text;

import org.jspecify.annotations.NullMarked;
