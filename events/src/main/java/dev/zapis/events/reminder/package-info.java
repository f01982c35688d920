/** Reminders: of what, and how long before. */
@NullMarked
package dev.zapis.events.reminder;

import org.jspecify.annotations.NullMarked;
