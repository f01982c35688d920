/** The only place that knows Telegram: updates come in here, messages go out. */
@NullMarked
package dev.zapis.bot.telegram;

import org.jspecify.annotations.NullMarked;
