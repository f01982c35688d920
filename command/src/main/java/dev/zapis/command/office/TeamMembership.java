package dev.zapis.command.office;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;

/**
 * The teams that a person is in: nobody's until the person is on a staff list, and no more once the name is off it.
 * A person is once in a team, and in as many as admins say.
 */
@EventSourcedEntity(tagKey = Tags.PERSON)
record TeamMembership(PersonId person, boolean isKnown, Set<TeamId> teams) {

    TeamMembership {
        teams = Set.copyOf(teams);
    }

    @EntityCreator
    static TeamMembership unknown(@InjectEntityId PersonId person) {
        return new TeamMembership(person, false, Set.of());
    }

    @EventSourcingHandler
    TeamMembership evolve(PersonRegistered event) {
        return new TeamMembership(person, true, teams);
    }

    @EventSourcingHandler
    TeamMembership evolve(PersonRemoved event) {
        return new TeamMembership(person, false, teams);
    }

    @EventSourcingHandler
    TeamMembership evolve(PersonReinstated event) {
        return new TeamMembership(person, true, teams);
    }

    @EventSourcingHandler
    TeamMembership evolve(PersonForgotten event) {
        return new TeamMembership(person, false, teams);
    }

    @EventSourcingHandler
    TeamMembership evolve(TeamJoined event) {
        Set<TeamId> more = new HashSet<>(teams);
        more.add(event.team());
        return new TeamMembership(person, isKnown, more);
    }

    @EventSourcingHandler
    TeamMembership evolve(TeamLeft event) {
        Set<TeamId> fewer = new HashSet<>(teams);
        fewer.remove(event.team());
        return new TeamMembership(person, isKnown, fewer);
    }

    void mustBeKnown() {
        if (!isKnown) throw new Refused(AccessRefusal.UNKNOWN);
    }
}
