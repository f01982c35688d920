/** What happened and concerns somebody who did not ask: one file for each kind of notice. */
@NullMarked
package dev.zapis.bot.notice;

import org.jspecify.annotations.NullMarked;
