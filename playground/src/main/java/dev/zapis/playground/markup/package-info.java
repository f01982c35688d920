/** Texts with entities and keyboards: what Telegram accepts, and how it says no. */
@NullMarked
package dev.zapis.playground.markup;

import org.jspecify.annotations.NullMarked;
