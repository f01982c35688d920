package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
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
record PersonRoles(PersonId person, Set<Role> given, Set<Role> asked) {

    PersonRoles {
        given = Set.copyOf(given);
        asked = Set.copyOf(asked);
    }

    @EntityCreator
    static PersonRoles none(@InjectEntityId DecisionContext asked) {
        return new PersonRoles(of(asked), Set.of(), Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        Tag person = Tag.of(Tags.PERSON, of(asked).value());
        return BoundaryCriteria.of(person, RoleGiven.class, RoleTaken.class, RoleAsked.class, RoleRefused.class);
    }

    private static PersonId of(DecisionContext asked) {
        if (asked.command() instanceof PersonCommand command) return command.person();
        throw new IllegalStateException("the command is about nobody: " + asked.command());
    }

    @EventSourcingHandler
    PersonRoles evolve(RoleGiven event) {
        if (!event.person().equals(person)) return this;
        return new PersonRoles(person, with(given, event.role()), without(asked, event.role()));
    }

    @EventSourcingHandler
    PersonRoles evolve(RoleTaken event) {
        return event.person().equals(person) ? new PersonRoles(person, without(given, event.role()), asked) : this;
    }

    @EventSourcingHandler
    PersonRoles evolve(RoleAsked event) {
        return event.person().equals(person) ? new PersonRoles(person, given, with(asked, event.role())) : this;
    }

    @EventSourcingHandler
    PersonRoles evolve(RoleRefused event) {
        return event.person().equals(person) ? new PersonRoles(person, given, without(asked, event.role())) : this;
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
