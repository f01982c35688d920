package dev.zapis.command.office;

import dev.zapis.command.Asked;
import dev.zapis.command.Boundary;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * An office: its zone, its areas and the rules that its bookings are decided by.
 *
 * @param rule version of the booking rules; 0 while the defaults hold
 */
@EventSourcedEntity
public record Office(OfficeId id, boolean isOpen, ZoneId zone, Map<AreaId, String> areas, int daysAhead, int rule) {

    public Office {
        areas = Map.copyOf(areas);
    }

    @EntityCreator
    static Office unknown(@InjectEntityId Asked asked) {
        return new Office(of(asked), false, ZoneOffset.UTC, Map.of(), BookingHorizonSet.DEFAULT_DAYS_AHEAD, 0);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked) {
        Tag office = Tag.of(Tags.OFFICE, of(asked).value());
        return Boundary.of(office, OfficeOpened.class, AreaAdded.class, BookingHorizonSet.class);
    }

    private static OfficeId of(Asked asked) {
        if (asked.command() instanceof InOffice command) return command.office();
        throw new IllegalStateException("the command names no office: " + asked.command());
    }

    @EventSourcingHandler
    Office evolve(OfficeOpened event) {
        if (!event.office().equals(id)) return this;
        return new Office(id, true, event.zone(), areas, daysAhead, rule);
    }

    @EventSourcingHandler
    Office evolve(AreaAdded event) {
        if (!event.office().equals(id)) return this;
        Map<AreaId, String> more = new HashMap<>(areas);
        more.put(event.area(), event.name());
        return new Office(id, isOpen, zone, more, daysAhead, rule);
    }

    @EventSourcingHandler
    Office evolve(BookingHorizonSet event) {
        if (!event.office().equals(id)) return this;
        return new Office(id, isOpen, zone, areas, event.daysAhead(), event.rule());
    }

    public void mustBeOpen() {
        if (!isOpen) throw new Refused(OfficeRefusal.UNKNOWN);
    }

    /** The office's date at this instant. */
    public LocalDate dayOf(Instant now) {
        return LocalDateTime.ofInstant(now, zone).toLocalDate();
    }

    /** The last day that can be booked now. */
    public LocalDate horizon(Instant now) {
        return dayOf(now).plusDays(daysAhead);
    }
}
