package dev.zapis.command.person;

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
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.jspecify.annotations.Nullable;

/**
 * A person: nowhere until the name is registered, then on the staff list of one office, inactive and active again there, then
 * removed from it, which may be taken back, and at last forgotten for good.
 * B1: one account acts for a person at most, and a free name is bound to one by choosing it.
 * On the list the person has one name, which nobody else has: that is decided by {@link PersonNameRegistry}.
 * Whom the configuration names as an admin is not shut out, and nobody shuts out themselves.
 * Whoever is forgotten is acted for by no account.
 *
 * @param nameKey keyed hash of the name
 * @param name none once the person is forgotten
 * @param account the account that acts for the person
 */
@EventSourcedEntity(tagKey = Tags.PERSON)
record Person(
        PersonId id,
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
    static Person unknown(@InjectEntityId PersonId id) {
        return new Person(id, Place.NOWHERE, null, null, null, null, Set.of());
    }

    @EventSourcingHandler
    Person evolve(PersonRegistered event) {
        return new Person(id, Place.ON_LIST, event.office(), event.nameKey(), event.name(), account, roles);
    }

    @EventSourcingHandler
    Person evolve(PersonRenamed event) {
        return new Person(id, place, office, event.nameKey(), event.name(), account, roles);
    }

    @EventSourcingHandler
    Person evolve(PersonDeactivated event) {
        return at(Place.INACTIVE);
    }

    @EventSourcingHandler
    Person evolve(PersonReactivated event) {
        return at(Place.ON_LIST);
    }

    @EventSourcingHandler
    Person evolve(PersonRemoved event) {
        return at(Place.REMOVED);
    }

    @EventSourcingHandler
    Person evolve(PersonReinstated event) {
        return at(event.isActive() ? Place.ON_LIST : Place.INACTIVE);
    }

    @EventSourcingHandler
    Person evolve(PersonForgotten event) {
        return at(Place.FORGOTTEN);
    }

    @EventSourcingHandler
    Person evolve(AccountBound event) {
        return boundTo(event.account());
    }

    @EventSourcingHandler
    Person evolve(AccountReleased event) {
        return boundTo(null);
    }

    @EventSourcingHandler
    Person evolve(RoleGiven event) {
        Set<Role> more = EnumSet.of(event.role());
        more.addAll(roles);
        return with(more);
    }

    @EventSourcingHandler
    Person evolve(RoleTaken event) {
        Set<Role> fewer = new HashSet<>(roles);
        fewer.remove(event.role());
        return with(fewer);
    }

    /** After an event of its own. */
    Person after(PersonEvent event) {
        return switch (event) {
            case PersonRegistered said -> evolve(said);
            case PersonRenamed said -> evolve(said);
            case PersonDeactivated said -> evolve(said);
            case PersonReactivated said -> evolve(said);
            case PersonRemoved said -> evolve(said);
            case PersonReinstated said -> evolve(said);
            case PersonForgotten said -> evolve(said);
            case AccountBound said -> evolve(said);
            case AccountReleased said -> evolve(said);
            case RoleGiven said -> evolve(said);
            case RoleTaken said -> evolve(said);
            default -> this;
        };
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
    void mayBeShutOut(ConfiguredAdmins admins, @Nullable PersonId by) {
        if (id.equals(by)) throw new Refused(StaffRefusal.OWN_PERSON);
        if (isConfigured(admins)) throw new Refused(StaffRefusal.CONFIGURED_ADMIN);
    }

    /** Nobody stops being an admin by themselves, or whom the configuration names. */
    void mayLose(Role role, ConfiguredAdmins admins, @Nullable PersonId by) {
        if (role != Role.ADMIN) return;
        if (id.equals(by)) throw new Refused(StaffRefusal.OWN_ADMIN);
        if (isConfigured(admins)) throw new Refused(StaffRefusal.CONFIGURED_ADMIN);
    }

    boolean isConfigured(ConfiguredAdmins admins) {
        return account != null && admins.accounts().contains(account);
    }

    /** Lets the account go; nothing where none acts for the person. */
    List<PersonEvent> released(@Nullable String reason) {
        if (account == null) return List.of();
        return List.of(new AccountReleased(id, account, reason), new ConsentWithdrawn(account));
    }

    /** Nothing names the person any more, and the account is a stranger's. Only for whoever has been registered. */
    List<PersonEvent> forgotten() {
        List<PersonEvent> events = new ArrayList<>(released(null));
        OfficeId of = Objects.requireNonNull(office);
        events.add(new PersonForgotten(id, of, Objects.requireNonNull(nameKey)));
        return List.copyOf(events);
    }
}
