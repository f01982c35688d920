/** A broadcast that only tests send. */
@NullMarked
package dev.zapis.bot.announce;

import org.jspecify.annotations.NullMarked;
