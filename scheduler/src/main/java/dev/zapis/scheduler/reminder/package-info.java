/** Reminders: when each is due, by the rules of its office. */
@NullMarked
package dev.zapis.scheduler.reminder;

import org.jspecify.annotations.NullMarked;
