/** Screens about oneself. */
@NullMarked
package dev.zapis.bot.person;

import org.jspecify.annotations.NullMarked;
