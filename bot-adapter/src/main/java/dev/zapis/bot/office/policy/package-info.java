/** Screens for those who set an office's rules: horizon, limits, reminders, quiet hours, registration, time zone. */
@NullMarked
package dev.zapis.bot.office.policy;

import org.jspecify.annotations.NullMarked;
