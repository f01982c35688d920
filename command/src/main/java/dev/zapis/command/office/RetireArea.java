package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
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

/** Ends an area in which no desk stands any more. */
public record RetireArea(OfficeId office, AreaId area) implements Undoable {

    static List<OfficeEvent> decide(RetireArea command, Requester requester, Office office, DesksOfArea standing) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.area());
        int desks = standing.desks().size();
        if (desks > 0) throw new Refused(OfficeRefusal.AREA_HAS_DESKS, Map.of("desks", desks));
        return List.of(new AreaRetired(command.office(), command.area()));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.AREA, area.value(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                RetireArea command, Requester requester, Office office, DesksOfArea standing, EventAppender events) {
            events.append(decide(command, requester, office, standing));
        }
    }

    /** Rule over the desks of an office: those that stand in the area, which no tag tells apart from the others. */
    @EventSourcedEntity
    record DesksOfArea(AreaId area, Set<DeskId> desks) {

        DesksOfArea {
            desks = Set.copyOf(desks);
        }

        @EntityCreator
        static DesksOfArea empty(@InjectEntityId DecisionContext<RetireArea> of) {
            return new DesksOfArea(of.command().area(), Set.of());
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<RetireArea> of) {
            return EventCriteria.havingTags(
                    Tag.of(Tags.OFFICE, of.command().office().value()));
        }

        @EventSourcingHandler
        DesksOfArea evolve(DeskAdded event) {
            // The desks of other areas come along by the office's tag.
            if (!event.area().equals(area)) return this;
            Set<DeskId> more = new HashSet<>(desks);
            more.add(event.desk());
            return new DesksOfArea(area, more);
        }

        @EventSourcingHandler
        DesksOfArea evolve(DeskRetired event) {
            Set<DeskId> fewer = new HashSet<>(desks);
            return fewer.remove(event.desk()) ? new DesksOfArea(area, fewer) : this;
        }
    }
}
