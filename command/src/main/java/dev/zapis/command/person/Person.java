package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
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
 * Somebody as the log knows them: the person whom a command names, else whoever asks.
 *
 * @param id none where nobody is asked about
 * @param nameKey keyed hash of the name
 * @param name none once the person is forgotten
 * @param account the account that acts for the person
 */
@EventSourcedEntity
record Person(
        @Nullable PersonId id,
        Place place,
        @Nullable OfficeId office,
        @Nullable String nameKey,
        @Nullable String name,
        @Nullable AccountKey account,
        Set<Role> roles) {

    /** Where somebody is with regard to the staff list. */
    enum Place {
        NOWHERE,
        ON_LIST,
        /** On the list, but may do nothing for now. */
        INACTIVE,
        REMOVED,
        FORGOTTEN
    }

    Person {
        roles = Set.copyOf(roles);
    }

    @EntityCreator
    static Person unknown(@InjectEntityId DecisionContext asked) {
        return new Person(of(asked), Place.NOWHERE, null, null, null, null, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        PersonId person = of(asked);
        if (person == null) return BoundaryCriteria.nothing();
        return BoundaryCriteria.of(
                Tag.of(Tags.PERSON, person.value()),
                PersonRegistered.class,
                PersonRenamed.class,
                PersonDeactivated.class,
                PersonReactivated.class,
                PersonRemoved.class,
                PersonForgotten.class,
                AccountBound.class,
                AccountReleased.class,
                RoleGiven.class,
                RoleTaken.class);
    }

    private static @Nullable PersonId of(DecisionContext asked) {
        if (asked.command() instanceof PersonCommand about) return about.person();
        return asked.occasion().actor().person();
    }

    @EventSourcingHandler
    Person evolve(PersonRegistered event) {
        if (!event.person().equals(id)) return this;
        return new Person(id, Place.ON_LIST, event.office(), event.nameKey(), event.name(), account, roles);
    }

    @EventSourcingHandler
    Person evolve(PersonRenamed event) {
        if (!event.person().equals(id)) return this;
        return new Person(id, place, office, event.nameKey(), event.name(), account, roles);
    }

    @EventSourcingHandler
    Person evolve(PersonDeactivated event) {
        return event.person().equals(id) ? at(Place.INACTIVE) : this;
    }

    @EventSourcingHandler
    Person evolve(PersonReactivated event) {
        return event.person().equals(id) ? at(Place.ON_LIST) : this;
    }

    @EventSourcingHandler
    Person evolve(PersonRemoved event) {
        return event.person().equals(id) ? at(Place.REMOVED) : this;
    }

    @EventSourcingHandler
    Person evolve(PersonForgotten event) {
        return event.person().equals(id) ? at(Place.FORGOTTEN) : this;
    }

    @EventSourcingHandler
    Person evolve(AccountBound event) {
        return event.person().equals(id) ? boundTo(event.account()) : this;
    }

    @EventSourcingHandler
    Person evolve(AccountReleased event) {
        return event.person().equals(id) ? boundTo(null) : this;
    }

    @EventSourcingHandler
    Person evolve(RoleGiven event) {
        if (!event.person().equals(id)) return this;
        Set<Role> more = EnumSet.of(event.role());
        more.addAll(roles);
        return with(more);
    }

    @EventSourcingHandler
    Person evolve(RoleTaken event) {
        if (!event.person().equals(id)) return this;
        Set<Role> fewer = new HashSet<>(roles);
        fewer.remove(event.role());
        return with(fewer);
    }

    private Person at(Place other) {
        return new Person(id, other, office, nameKey, name, account, roles);
    }

    private Person boundTo(@Nullable AccountKey other) {
        return new Person(id, place, office, nameKey, name, other, roles);
    }

    private Person with(Set<Role> others) {
        return new Person(id, place, office, nameKey, name, account, others);
    }

    boolean isBound() {
        return account != null;
    }

    /** The office whose staff list has the person; refused for whoever is on none, or on none any more. */
    OfficeId listed() {
        boolean isListed = place == Place.ON_LIST || place == Place.INACTIVE;
        if (!isListed || office == null) throw new Refused(StaffRefusal.UNKNOWN);
        return office;
    }

    /** Nobody is shut out whom the configuration names as an admin, and nobody shuts themselves out. */
    void mayBeShutOut(ConfigureAdmins.State admins, @Nullable PersonId by) {
        if (id != null && id.equals(by)) throw new Refused(StaffRefusal.OWN_PERSON);
        if (isConfigured(admins)) throw new Refused(StaffRefusal.CONFIGURED_ADMIN);
    }

    boolean isConfigured(ConfigureAdmins.State admins) {
        return account != null && admins.accounts().contains(account);
    }

    /** Lets the account go; nothing where none acts for the person. */
    List<PersonEvent> released(PersonId whose, @Nullable String reason) {
        if (account == null) return List.of();
        return List.of(new AccountReleased(whose, account, reason), new ConsentWithdrawn(account));
    }

    /**
     * Nothing names the person any more: what they have booked for the days to come is cancelled, and the account is a stranger's.
     * Only for whoever has been registered.
     */
    List<Object> forgotten(PersonId whose, UpcomingBookingsOfPerson desks, Instant now) {
        List<Object> events = new ArrayList<>(desks.cancelled(now, null));
        events.addAll(released(whose, null));
        OfficeId of = Objects.requireNonNull(office);
        events.add(new PersonForgotten(whose, of, Objects.requireNonNull(nameKey)));
        return List.copyOf(events);
    }
}
