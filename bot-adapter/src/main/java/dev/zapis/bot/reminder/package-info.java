/** What somebody wants to be reminded of, and when they are left alone. */
@NullMarked
package dev.zapis.bot.reminder;

import org.jspecify.annotations.NullMarked;
