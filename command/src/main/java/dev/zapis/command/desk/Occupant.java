package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Rule over the person who has a booking: whether they may have a desk, and which areas are theirs first. Who that is, the booking says:
 * no command names them.
 *
 * @param teams joined and not left
 */
@EventSourcedEntity
record Occupant(boolean isThere, Set<TeamId> teams) {

    Occupant {
        teams = Set.copyOf(teams);
    }

    @EntityCreator
    static Occupant known() {
        return new Occupant(true, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<ConcernsBooking> of, DeskBooking booking) {
        DeskBooked booked = booking.booked();
        if (booked == null) return BoundaryCriteria.nothing();
        return BoundaryCriteria.having(
                List.of(Tag.of(Tags.PERSON, booked.person().value())));
    }

    @EventSourcingHandler
    Occupant evolve(PersonDeactivated event) {
        return new Occupant(false, teams);
    }

    @EventSourcingHandler
    Occupant evolve(PersonReactivated event) {
        return new Occupant(true, teams);
    }

    @EventSourcingHandler
    Occupant evolve(PersonRemoved event) {
        return new Occupant(false, teams);
    }

    @EventSourcingHandler
    Occupant evolve(PersonReinstated event) {
        return new Occupant(event.isActive(), teams);
    }

    @EventSourcingHandler
    Occupant evolve(PersonForgotten event) {
        return new Occupant(false, teams);
    }

    @EventSourcingHandler
    Occupant evolve(TeamJoined event) {
        Set<TeamId> more = new HashSet<>(teams);
        more.add(event.team());
        return new Occupant(isThere, more);
    }

    @EventSourcingHandler
    Occupant evolve(TeamLeft event) {
        Set<TeamId> fewer = new HashSet<>(teams);
        fewer.remove(event.team());
        return new Occupant(isThere, fewer);
    }

    void mustBeThere() {
        if (!isThere) throw new Refused(DeskRefusal.OWNER_LEFT);
    }
}
