package dev.zapis.example.events.lamp;

import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What happens to a lamp. */
public sealed interface LampEvent {

    String LAMP = "lamp";

    /** Somebody will have light on that day. */
    @Event(namespace = "zapis.lamp", name = "LampLit", version = "1")
    record LampLit(
            @EventTag(key = LAMP) LampId lamp,
            OfficeId office,
            @EventTag(key = Tags.PERSON) PersonId person,
            LocalDate day)
            implements LampEvent {}

    @Event(namespace = "zapis.lamp", name = "LampPutOut", version = "1")
    record LampPutOut(
            @EventTag(key = LAMP) LampId lamp,
            @EventTag(key = Tags.PERSON) PersonId person) implements LampEvent {}

    /** Its owner was reminded of it, or was to be. */
    @Event(namespace = "zapis.lamp", name = "LampReminded", version = "1")
    record LampReminded(@EventTag(key = LAMP) LampId lamp, PersonId person, ReminderOffset offset, Instant until)
            implements LampEvent {}
}
