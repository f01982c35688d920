package dev.zapis.command.person;

import dev.zapis.command.ActHistory;
import dev.zapis.command.Actor;
import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.OfficeZones;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.Role;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Rule over a person and their days ahead: what an act did about them, what was done since, and what was booked for them since.
 *
 * @param bound to the account that acted for them last; none where none ever did
 * @param reason why they were suspended last before the act
 * @param booked live, and made after the act by somebody; what the house gave back rests on nothing
 */
@EventSourcedEntity
record PersonHistory(
        ActHistory<Person> acts,
        @Nullable AccountBound bound,
        @Nullable String reason,
        UpcomingBookings booked) {

    @EntityCreator
    static PersonHistory none(@InjectEntityId DecisionContext<UndoPersonChange> of) {
        UndoPersonChange command = of.command();
        ActHistory<Person> acts = ActHistory.of(command.act(), Person.unknown(command.person()));
        return new PersonHistory(acts, null, null, UpcomingBookings.none());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<UndoPersonChange> of) {
        UndoPersonChange command = of.command();
        Stream<Tag> days =
                UpcomingBookings.Owner.of(command.person()).ahead(of.context().now()).stream();
        return BoundaryCriteria.having(
                Stream.concat(Stream.of(Tag.of(Tags.PERSON, command.person().value())), days)
                        .toList());
    }

    @EventSourcingHandler
    PersonHistory evolve(PersonEvent event, EventOrigin origin) {
        AccountBound last = event instanceof AccountBound binding ? binding : bound;
        String why = event instanceof PersonDeactivated suspended && !acts.hasBegun() ? suspended.reason() : reason;
        return new PersonHistory(acts.after(event, acts.now().after(event), origin), last, why, booked);
    }

    @EventSourcingHandler
    PersonHistory evolve(DeskBooked event, EventOrigin origin) {
        boolean isSince = acts.hasBegun() && !Actor.HOUSE.toString().equals(origin.actor());
        return isSince ? new PersonHistory(acts, bound, reason, booked.evolve(event)) : this;
    }

    @EventSourcingHandler
    PersonHistory evolve(EndsBooking event) {
        return new PersonHistory(acts, bound, reason, booked.evolve(event));
    }

    void mustHaveBookedNothing(OfficeZones zones, CommandContext context) {
        int resting = booked.notOver(zones, context.now()).live().size();
        if (resting > 0) throw new Refused(UndoRefusal.BOOKED_SINCE, Map.of("bookings", resting));
    }

    static boolean isAboutAccess(Object event) {
        return event instanceof PersonDeactivated
                || event instanceof PersonReactivated
                || event instanceof PersonRemoved
                || event instanceof PersonReinstated
                || event instanceof PersonForgotten;
    }

    static boolean isAboutAccount(Object event) {
        return event instanceof AccountBound || event instanceof AccountReleased;
    }

    static boolean isAbout(Object event, Role role) {
        return event instanceof RoleGiven given && given.role() == role
                || event instanceof RoleTaken taken && taken.role() == role;
    }
}
