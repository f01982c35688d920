package dev.zapis.command.person;

import dev.zapis.command.Asked;
import dev.zapis.command.Boundary;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an admin's command is about.
 *
 * @param entry on the staff list; none for somebody who is not on it, or not any more
 * @param account that acts for the person; none where no account does
 */
@EventSourcedEntity
record Colleague(
        PersonId person, @Nullable Entry entry, @Nullable AccountKey account, boolean isActive) {

    /** @param nameKey keyed hash of the name */
    record Entry(OfficeId office, String nameKey) {}

    @EntityCreator
    static Colleague unknown(@InjectEntityId Asked asked) {
        return new Colleague(of(asked), null, null, true);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked) {
        return Boundary.of(
                Tag.of(Tags.PERSON, of(asked).value()),
                PersonRegistered.class,
                PersonRenamed.class,
                PersonDeactivated.class,
                PersonReactivated.class,
                PersonRemoved.class,
                PersonForgotten.class,
                AccountBound.class,
                AccountReleased.class);
    }

    private static PersonId of(Asked asked) {
        if (asked.command() instanceof AboutPerson command) return command.person();
        throw new IllegalStateException("the command is about nobody: " + asked.command());
    }

    @EventSourcingHandler
    Colleague evolve(PersonRegistered event) {
        if (!event.person().equals(person)) return this;
        return new Colleague(person, new Entry(event.office(), event.nameKey()), account, isActive);
    }

    @EventSourcingHandler
    Colleague evolve(PersonRenamed event) {
        if (!event.person().equals(person)) return this;
        return new Colleague(person, new Entry(event.office(), event.nameKey()), account, isActive);
    }

    @EventSourcingHandler
    Colleague evolve(PersonDeactivated event) {
        return event.person().equals(person) ? new Colleague(person, entry, account, false) : this;
    }

    @EventSourcingHandler
    Colleague evolve(PersonReactivated event) {
        return event.person().equals(person) ? new Colleague(person, entry, account, true) : this;
    }

    @EventSourcingHandler
    Colleague evolve(PersonRemoved event) {
        return event.person().equals(person) ? new Colleague(person, null, account, isActive) : this;
    }

    @EventSourcingHandler
    Colleague evolve(PersonForgotten event) {
        return event.person().equals(person) ? new Colleague(person, null, account, isActive) : this;
    }

    @EventSourcingHandler
    Colleague evolve(AccountBound event) {
        return event.person().equals(person) ? new Colleague(person, entry, event.account(), isActive) : this;
    }

    @EventSourcingHandler
    Colleague evolve(AccountReleased event) {
        return event.person().equals(person) ? new Colleague(person, entry, null, isActive) : this;
    }

    /** What the staff list has of the person; refused for whoever is not on it. */
    Entry known() {
        if (entry == null) throw new Refused(StaffRefusal.UNKNOWN);
        return entry;
    }

    /** What the staff list of this office has of the person. */
    Entry knownIn(OfficeId office) {
        Entry known = known();
        if (!known.office().equals(office)) throw new Refused(StaffRefusal.UNKNOWN);
        return known;
    }

    /** Nobody is shut out whom the configuration names as an admin, and nobody shuts themselves out. */
    void mayBeShutOut(ConfigureAdmins.State admins, @Nullable PersonId by) {
        if (person.equals(by)) throw new Refused(StaffRefusal.OWN_PERSON);
        if (isConfigured(admins)) throw new Refused(StaffRefusal.CONFIGURED_ADMIN);
    }

    boolean isConfigured(ConfigureAdmins.State admins) {
        return account != null && admins.accounts().contains(account);
    }
}
