/** Messages on their way out: the outbox relay, flood control, quiet hours, redraws. */
@NullMarked
package dev.zapis.bot.telegram.sending;

import org.jspecify.annotations.NullMarked;
