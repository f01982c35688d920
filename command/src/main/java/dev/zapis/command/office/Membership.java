package dev.zapis.command.office;

import dev.zapis.command.Asked;
import dev.zapis.command.AskerRefusal;
import dev.zapis.command.Boundary;
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
record Membership(PersonId person, boolean isKnown, Set<TeamId> teams) {

    Membership {
        teams = Set.copyOf(teams);
    }

    @EntityCreator
    static Membership unknown(@InjectEntityId Asked asked) {
        return new Membership(of(asked), false, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked) {
        return Boundary.of(
                Tag.of(Tags.PERSON, of(asked).value()),
                PersonRegistered.class,
                PersonRemoved.class,
                PersonForgotten.class,
                TeamJoined.class,
                TeamLeft.class);
    }

    private static PersonId of(Asked asked) {
        if (asked.command() instanceof OfMember command) return command.person();
        throw new IllegalStateException("the command names no person: " + asked.command());
    }

    @EventSourcingHandler
    Membership evolve(PersonRegistered event) {
        return event.person().equals(person) ? new Membership(person, true, teams) : this;
    }

    @EventSourcingHandler
    Membership evolve(PersonRemoved event) {
        return event.person().equals(person) ? new Membership(person, false, teams) : this;
    }

    @EventSourcingHandler
    Membership evolve(PersonForgotten event) {
        return event.person().equals(person) ? new Membership(person, false, teams) : this;
    }

    @EventSourcingHandler
    Membership evolve(TeamJoined event) {
        if (!event.person().equals(person)) return this;
        Set<TeamId> more = new HashSet<>(teams);
        more.add(event.team());
        return new Membership(person, isKnown, more);
    }

    @EventSourcingHandler
    Membership evolve(TeamLeft event) {
        if (!event.person().equals(person)) return this;
        Set<TeamId> fewer = new HashSet<>(teams);
        fewer.remove(event.team());
        return new Membership(person, isKnown, fewer);
    }

    void mustBeKnown() {
        if (!isKnown) throw new Refused(AskerRefusal.UNKNOWN);
    }
}
