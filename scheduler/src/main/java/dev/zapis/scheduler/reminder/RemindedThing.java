package dev.zapis.scheduler.reminder;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import java.time.LocalDateTime;

/**
 * Something that a person is to be reminded of.
 *
 * @param id of the thing, unique within its topic
 * @param begins local time of the office
 */
public record RemindedThing(String id, OfficeId office, PersonId person, LocalDateTime begins) {}
