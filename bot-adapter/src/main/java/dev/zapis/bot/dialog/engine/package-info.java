/** What happens to one update: the tap, text or file is handled, a screen is presented, the answer is dispatched. */
@NullMarked
package dev.zapis.bot.dialog.engine;

import org.jspecify.annotations.NullMarked;
