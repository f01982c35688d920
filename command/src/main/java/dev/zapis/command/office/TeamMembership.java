package dev.zapis.command.office;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** The teams that a person is in. */
@EventSourcedEntity
record TeamMembership(PersonId person, boolean isKnown, Set<TeamId> teams) {

    TeamMembership {
        teams = Set.copyOf(teams);
    }

    @EntityCreator
    static TeamMembership unknown(@InjectEntityId DecisionContext asked) {
        return new TeamMembership(of(asked), false, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        return BoundaryCriteria.of(
                Tag.of(Tags.PERSON, of(asked).value()),
                PersonRegistered.class,
                PersonRemoved.class,
                PersonForgotten.class,
                TeamJoined.class,
                TeamLeft.class);
    }

    private static PersonId of(DecisionContext asked) {
        if (asked.command() instanceof MemberCommand command) return command.person();
        throw new IllegalStateException("the command names no person: " + asked.command());
    }

    @EventSourcingHandler
    TeamMembership evolve(PersonRegistered event) {
        return event.person().equals(person) ? new TeamMembership(person, true, teams) : this;
    }

    @EventSourcingHandler
    TeamMembership evolve(PersonRemoved event) {
        return event.person().equals(person) ? new TeamMembership(person, false, teams) : this;
    }

    @EventSourcingHandler
    TeamMembership evolve(PersonForgotten event) {
        return event.person().equals(person) ? new TeamMembership(person, false, teams) : this;
    }

    @EventSourcingHandler
    TeamMembership evolve(TeamJoined event) {
        if (!event.person().equals(person)) return this;
        Set<TeamId> more = new HashSet<>(teams);
        more.add(event.team());
        return new TeamMembership(person, isKnown, more);
    }

    @EventSourcingHandler
    TeamMembership evolve(TeamLeft event) {
        if (!event.person().equals(person)) return this;
        Set<TeamId> fewer = new HashSet<>(teams);
        fewer.remove(event.team());
        return new TeamMembership(person, isKnown, fewer);
    }

    void mustBeKnown() {
        if (!isKnown) throw new Refused(AccessRefusal.UNKNOWN);
    }
}
