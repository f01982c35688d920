package dev.zapis.command.office;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaRetired;
import dev.zapis.events.office.OfficeId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.annotation.InjectEntity;

/** Ends an area in which no desk stands any more. */
public record RetireArea(OfficeId office, AreaId area) implements OfficeCommand {

    static List<OfficeEvent> decide(RetireArea command, Requester asker, Office office, State state) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.area());
        int desks = state.desks().size();
        if (desks > 0) throw new Refused(OfficeRefusal.AREA_HAS_DESKS, Map.of("desks", desks));
        return List.of(new AreaRetired(command.office(), command.area()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                RetireArea command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                EventAppender events) {
            events.append(decide(command, asker, office, state));
        }
    }

    /** The desks that stand in the area. */
    @EventSourcedEntity
    record State(AreaId area, Set<DeskId> desks) {

        State {
            desks = Set.copyOf(desks);
        }

        @EntityCreator
        static State empty(@InjectEntityId DecisionContext asked) {
            return new State(asked.command(RetireArea.class).area(), Set.of());
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            OfficeId office = asked.command(RetireArea.class).office();
            return BoundaryCriteria.of(Tag.of(Tags.OFFICE, office.value()), DeskAdded.class, DeskRetired.class);
        }

        @EventSourcingHandler
        State evolve(DeskAdded event) {
            if (!event.area().equals(area)) return this;
            Set<DeskId> more = new HashSet<>(desks);
            more.add(event.desk());
            return new State(area, more);
        }

        @EventSourcingHandler
        State evolve(DeskRetired event) {
            Set<DeskId> fewer = new HashSet<>(desks);
            return fewer.remove(event.desk()) ? new State(area, fewer) : this;
        }
    }
}
