/** Texts and what Telegram makes of them. */
@NullMarked
package dev.zapis.playground.markup;

import org.jspecify.annotations.NullMarked;
