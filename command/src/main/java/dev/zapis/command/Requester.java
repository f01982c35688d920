package dev.zapis.command;

import dev.zapis.command.sourcing.SourcedBy;
import dev.zapis.events.Tags;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.HashSet;
import java.util.Objects;
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
 * An account is nobody's, or acts for one person; it has consented or not; the configuration names it as an admin or not.
 * The person whom the screen believed in is known only where the account acts for that very person.
 * The roles and teams are that person's; an inactive person may do nothing but for what is their own.
 * The house has no account and may all that an admin may.
 *
 * @param person whom the account acts for; none for a newcomer
 * @param roles given and not taken away
 * @param teams joined and not left
 */
@EventSourcedEntity
public record Requester(
        Actor actor, @Nullable PersonId person, Set<Role> roles, Set<TeamId> teams, Set<Standing> standing) {

    /** What is so of the account or the person, or is not. */
    public enum Standing {
        /** The configuration names the account as an admin's. */
        CONFIGURED_ADMIN,
        /** The account's owner agrees that personal data are kept. */
        CONSENTING,
        /** The person may do nothing for now. */
        INACTIVE
    }

    public Requester {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        standing = Set.copyOf(standing);
    }

    @EntityCreator
    static Requester unknown(@InjectEntityId Actor actor) {
        return new Requester(actor, null, Set.of(), Set.of(), Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Actor actor) {
        if (actor.account() == null) return BoundaryCriteria.nothing();
        EventCriteria account =
                EventCriteria.havingTags(Tag.of(Tags.ACCOUNT, actor.account().value()));
        if (actor.person() == null) return account;
        return account.or(
                EventCriteria.havingTags(Tag.of(Tags.PERSON, actor.person().value())));
    }

    @EventSourcingHandler
    @SourcedBy(Tags.ACCOUNT)
    Requester evolve(AccountBound event) {
        return new Requester(actor, event.person(), roles, teams, standing);
    }

    @EventSourcingHandler
    @SourcedBy(Tags.ACCOUNT)
    Requester evolve(AccountReleased event) {
        return new Requester(actor, null, roles, teams, standing);
    }

    @EventSourcingHandler
    Requester evolve(AdminConfigured event) {
        return now(Standing.CONFIGURED_ADMIN);
    }

    @EventSourcingHandler
    Requester evolve(AdminUnconfigured event) {
        return noLonger(Standing.CONFIGURED_ADMIN);
    }

    @EventSourcingHandler
    Requester evolve(ConsentGiven event) {
        return now(Standing.CONSENTING);
    }

    @EventSourcingHandler
    Requester evolve(ConsentWithdrawn event) {
        return noLonger(Standing.CONSENTING);
    }

    @EventSourcingHandler
    Requester evolve(PersonDeactivated event) {
        return now(Standing.INACTIVE);
    }

    @EventSourcingHandler
    Requester evolve(PersonReactivated event) {
        return noLonger(Standing.INACTIVE);
    }

    @EventSourcingHandler
    Requester evolve(RoleGiven event) {
        return new Requester(actor, person, with(roles, event.role()), teams, standing);
    }

    @EventSourcingHandler
    Requester evolve(RoleTaken event) {
        return new Requester(actor, person, without(roles, event.role()), teams, standing);
    }

    @EventSourcingHandler
    Requester evolve(TeamJoined event) {
        return new Requester(actor, person, roles, with(teams, event.team()), standing);
    }

    @EventSourcingHandler
    Requester evolve(TeamLeft event) {
        return new Requester(actor, person, roles, without(teams, event.team()), standing);
    }

    private Requester now(Standing so) {
        return new Requester(actor, person, roles, teams, with(standing, so));
    }

    private Requester noLonger(Standing so) {
        return new Requester(actor, person, roles, teams, without(standing, so));
    }

    private static <T> Set<T> with(Set<T> all, T one) {
        Set<T> more = new HashSet<>(all);
        more.add(one);
        return more;
    }

    private static <T> Set<T> without(Set<T> all, T one) {
        Set<T> fewer = new HashSet<>(all);
        fewer.remove(one);
        return fewer;
    }

    private boolean is(Standing so) {
        return standing.contains(so);
    }

    /**
     * The person who asks, also one who may do nothing for now: for what is their own. Refused where the account acts for
     * nobody, or for somebody else than the screen believed.
     */
    public PersonId known() {
        if (!isKnown()) throw new Refused(AccessRefusal.UNKNOWN);
        return Objects.requireNonNull(person);
    }

    private boolean isKnown() {
        return person != null && person.equals(actor.person());
    }

    /** The person who asks, for what one must be active for. */
    public PersonId active() {
        PersonId who = known();
        if (is(Standing.INACTIVE)) throw new Refused(AccessRefusal.INACTIVE);
        return who;
    }

    /** The person who asks, for what is for the staff: people who are not guests alone. */
    public PersonId staff() {
        PersonId who = active();
        if (roles.equals(Set.of(Role.GUEST))) throw new Refused(AccessRefusal.NOT_STAFF);
        return who;
    }

    /** Whether this is an admin: by configuration, by another admin, or the house itself. */
    public boolean isAdmin() {
        if (actor.isHouse() || is(Standing.CONFIGURED_ADMIN)) return true;
        return isKnown() && !is(Standing.INACTIVE) && roles.contains(Role.ADMIN);
    }

    public void mustBeAdmin() {
        if (!isAdmin()) throw new Refused(AccessRefusal.NOT_ADMIN);
    }

    public void mustBeHouse() {
        if (!actor.isHouse()) throw new Refused(AccessRefusal.NOT_HOUSE);
    }

    /** Nothing personal is kept of whoever has not agreed to it. */
    public void mustConsent() {
        if (!consents()) throw new Refused(AccessRefusal.NO_CONSENT);
    }

    public boolean consents() {
        return is(Standing.CONSENTING);
    }

    /** The account that asks; the house has none. */
    public AccountKey account() {
        AccountKey account = actor.account();
        if (account == null) throw new Refused(AccessRefusal.UNKNOWN);
        return account;
    }
}
