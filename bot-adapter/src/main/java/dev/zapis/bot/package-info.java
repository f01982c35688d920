/** The Telegram side: updates in, screens, messages out. */
@NullMarked
package dev.zapis.bot;

import org.jspecify.annotations.NullMarked;
