/** What became of requests. */
@NullMarked
package dev.zapis.bot.journal;

import org.jspecify.annotations.NullMarked;
