package dev.zapis.scheduler.reminder;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.Instant;

/**
 * A reminder whose time has come.
 *
 * @param thing its id
 * @param at when it was due, by the product's clock
 */
public record DueReminder(OfficeId office, String thing, PersonId person, ReminderOffset offset, Instant at) {}
