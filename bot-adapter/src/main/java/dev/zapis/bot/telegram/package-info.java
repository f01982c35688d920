/** A running bot: settings, profile, messenger. Only this package and those below it know Telegram. */
@NullMarked
package dev.zapis.bot.telegram;

import org.jspecify.annotations.NullMarked;
