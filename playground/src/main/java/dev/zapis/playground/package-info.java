/** A stand-in for Telegram: Bot API, chat page, control API. */
@NullMarked
package dev.zapis.playground;

import org.jspecify.annotations.NullMarked;
