/**
 * What the bot remembers in the database: updates to be handled, letters to be sent, where each chat is, targets too long for a
 * button, files to be confirmed; and how all of it is cleared of somebody who is forgotten.
 */
@NullMarked
package dev.zapis.bot.storage;

import org.jspecify.annotations.NullMarked;
