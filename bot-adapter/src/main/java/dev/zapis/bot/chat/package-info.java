/** What the bot keeps of a chat to talk there. */
@NullMarked
package dev.zapis.bot.chat;

import org.jspecify.annotations.NullMarked;
