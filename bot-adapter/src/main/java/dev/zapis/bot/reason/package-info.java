/** Why something is done to somebody: typed, or picked from a few ready reasons. */
@NullMarked
package dev.zapis.bot.reason;

import org.jspecify.annotations.NullMarked;
