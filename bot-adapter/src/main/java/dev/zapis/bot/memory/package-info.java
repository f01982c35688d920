/** What the bot remembers in the database: updates to be handled, where each chat is, targets too long for a button. */
@NullMarked
package dev.zapis.bot.memory;

import org.jspecify.annotations.NullMarked;
