package dev.zapis.command.person;

import dev.zapis.command.Asked;
import dev.zapis.command.Boundary;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * What somebody may do beyond being in the office.
 *
 * @param given and not taken away
 * @param asked and not answered
 */
@EventSourcedEntity
record RolesOf(PersonId person, Set<Role> given, Set<Role> asked) {

    RolesOf {
        given = Set.copyOf(given);
        asked = Set.copyOf(asked);
    }

    @EntityCreator
    static RolesOf none(@InjectEntityId Asked asked) {
        return new RolesOf(of(asked), Set.of(), Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked) {
        Tag person = Tag.of(Tags.PERSON, of(asked).value());
        return Boundary.of(person, RoleGiven.class, RoleTaken.class, RoleAsked.class, RoleRefused.class);
    }

    private static PersonId of(Asked asked) {
        if (asked.command() instanceof OfPerson command) return command.person();
        throw new IllegalStateException("the command is about nobody: " + asked.command());
    }

    @EventSourcingHandler
    RolesOf evolve(RoleGiven event) {
        if (!event.person().equals(person)) return this;
        return new RolesOf(person, with(given, event.role()), without(asked, event.role()));
    }

    @EventSourcingHandler
    RolesOf evolve(RoleTaken event) {
        return event.person().equals(person) ? new RolesOf(person, without(given, event.role()), asked) : this;
    }

    @EventSourcingHandler
    RolesOf evolve(RoleAsked event) {
        return event.person().equals(person) ? new RolesOf(person, given, with(asked, event.role())) : this;
    }

    @EventSourcingHandler
    RolesOf evolve(RoleRefused event) {
        return event.person().equals(person) ? new RolesOf(person, given, without(asked, event.role())) : this;
    }

    private static Set<Role> with(Set<Role> roles, Role one) {
        Set<Role> more = EnumSet.of(one);
        more.addAll(roles);
        return more;
    }

    private static Set<Role> without(Set<Role> roles, Role one) {
        Set<Role> fewer = EnumSet.noneOf(Role.class);
        fewer.addAll(roles);
        fewer.remove(one);
        return fewer;
    }
}
