package dev.zapis.command.office;

import dev.zapis.command.DecisionContext;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Rule over the desks of an office: in which area each stands. */
@EventSourcedEntity
record StandingDesks(Map<DeskId, AreaId> desks) {

    StandingDesks {
        desks = Map.copyOf(desks);
    }

    @EntityCreator
    static StandingDesks none() {
        return new StandingDesks(Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<UndoOfficeChange> of) {
        return EventCriteria.havingTags(
                Tag.of(Tags.OFFICE, of.command().office().value()));
    }

    @EventSourcingHandler
    StandingDesks evolve(DeskAdded event) {
        Map<DeskId, AreaId> more = new HashMap<>(desks);
        more.put(event.desk(), event.area());
        return new StandingDesks(more);
    }

    @EventSourcingHandler
    StandingDesks evolve(DeskRetired event) {
        Map<DeskId, AreaId> fewer = new HashMap<>(desks);
        fewer.remove(event.desk());
        return new StandingDesks(fewer);
    }

    int in(AreaId area) {
        return Math.toIntExact(desks.values().stream().filter(area::equals).count());
    }
}
