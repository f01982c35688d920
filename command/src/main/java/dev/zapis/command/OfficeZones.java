package dev.zapis.command;

import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Rule over all offices: by their zones a day is over or not, whichever office a thing is in. */
@EventSourcedEntity
public record OfficeZones(Map<OfficeId, ZoneId> zones) {

    public OfficeZones {
        zones = Map.copyOf(zones);
    }

    @EntityCreator
    static OfficeZones none() {
        return new OfficeZones(Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<Command> of) {
        return EventCriteria.havingAnyTag();
    }

    @EventSourcingHandler
    OfficeZones evolve(OfficeOpened event) {
        return with(event.office(), event.zone());
    }

    @EventSourcingHandler
    OfficeZones evolve(TimeZoneSet event) {
        return with(event.office(), event.zone());
    }

    private OfficeZones with(OfficeId office, ZoneId zone) {
        Map<OfficeId, ZoneId> more = new HashMap<>(zones);
        more.put(office, zone);
        return new OfficeZones(more);
    }

    /** The office's date at this instant. */
    public LocalDate dayOf(OfficeId office, Instant now) {
        return LocalDate.ofInstant(now, zones.getOrDefault(office, ZoneOffset.UTC));
    }
}
