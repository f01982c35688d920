package dev.zapis.command.person;

import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;

/**
 * The roles of a person: each asked for or not, and given or not.
 * Giving one answers who asked for it; so does refusing. Taking one away leaves the others.
 *
 * @param given and not taken away
 * @param asked and not answered
 */
@EventSourcedEntity(tagKey = Tags.PERSON)
record PersonRoles(PersonId person, Set<Role> given, Set<Role> asked) {

    PersonRoles {
        given = Set.copyOf(given);
        asked = Set.copyOf(asked);
    }

    @EntityCreator
    static PersonRoles none(@InjectEntityId PersonId person) {
        return new PersonRoles(person, Set.of(), Set.of());
    }

    @EventSourcingHandler
    PersonRoles evolve(RoleGiven event) {
        return new PersonRoles(person, with(given, event.role()), without(asked, event.role()));
    }

    @EventSourcingHandler
    PersonRoles evolve(RoleTaken event) {
        return new PersonRoles(person, without(given, event.role()), asked);
    }

    @EventSourcingHandler
    PersonRoles evolve(RoleAsked event) {
        return new PersonRoles(person, given, with(asked, event.role()));
    }

    @EventSourcingHandler
    PersonRoles evolve(RoleRefused event) {
        return new PersonRoles(person, given, without(asked, event.role()));
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
