/** Writes files that calendars read, as RFC 5545 has them. */
@NullMarked
package dev.zapis.bot.ical;

import org.jspecify.annotations.NullMarked;
