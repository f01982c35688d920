package dev.zapis.command;

import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.RoleGiven;
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
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the log knows it when the command is decided: a command trusts neither the screen nor a list.
 *
 * @param person whom the account acts for; none for a newcomer
 */
@EventSourcedEntity
public record Asker(Actor actor, @Nullable PersonId person, Set<Role> roles, boolean configuredAdmin) {

    public Asker {
        roles = Set.copyOf(roles);
    }

    @EntityCreator
    static Asker unknown(@InjectEntityId Asked asked) {
        return new Asker(asked.occasion().actor(), null, Set.of(), false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked) {
        Actor actor = asked.occasion().actor();
        if (actor.account() == null) return Boundary.nothing();
        EventCriteria account = Boundary.of(
                Tag.of(Tags.ACCOUNT, actor.account().value()),
                AccountBound.class,
                AdminConfigured.class,
                AdminUnconfigured.class);
        if (actor.person() == null) return account;
        return account.or(Boundary.of(Tag.of(Tags.PERSON, actor.person().value()), RoleGiven.class));
    }

    @EventSourcingHandler
    Asker evolve(AccountBound event) {
        if (!event.account().equals(actor.account())) return this;
        return new Asker(actor, event.person(), roles, configuredAdmin);
    }

    @EventSourcingHandler
    Asker evolve(AdminConfigured event) {
        if (!event.account().equals(actor.account())) return this;
        return new Asker(actor, person, roles, true);
    }

    @EventSourcingHandler
    Asker evolve(AdminUnconfigured event) {
        if (!event.account().equals(actor.account())) return this;
        return new Asker(actor, person, roles, false);
    }

    @EventSourcingHandler
    Asker evolve(RoleGiven event) {
        if (!event.person().equals(actor.person())) return this;
        Set<Role> more = EnumSet.of(event.role());
        more.addAll(roles);
        return new Asker(actor, person, more, configuredAdmin);
    }

    /** The person who asks; refused where the account acts for nobody, or for somebody else than the screen believed. */
    public PersonId known() {
        if (person == null || !person.equals(actor.person())) throw new Refused(AskerRefusal.UNKNOWN);
        return person;
    }

    /** Whether this is an admin: by configuration, by another admin, or the house itself. */
    public boolean isAdmin() {
        if (actor.isHouse() || configuredAdmin) return true;
        return person != null && person.equals(actor.person()) && roles.contains(Role.ADMIN);
    }

    public void mustBeAdmin() {
        if (!isAdmin()) throw new Refused(AskerRefusal.NOT_ADMIN);
    }

    public void mustBeHouse() {
        if (!actor.isHouse()) throw new Refused(AskerRefusal.NOT_HOUSE);
    }
}
