/** Tests of reminders against a real database. */
@NullMarked
package dev.zapis.scheduler.reminder;

import org.jspecify.annotations.NullMarked;
