package dev.zapis.command.person;

import dev.zapis.command.ActHistory;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was done about a person: access, a role, a name, the account, the place on the staff list. Bookings follow by themselves;
 * that somebody was forgotten is never taken back.
 */
public record UndoPersonChange(PersonId person, CommandId act, UndoWindow window) implements UndoCommand {

    /** What it is decided by, beside who asks. */
    record Known(History history, FormerName names, FormerAccount account, ConfiguredAdmins admins) {

        ActHistory<Person> acts() {
            return history.acts();
        }
    }

    static List<PersonEvent> decide(
            UndoPersonChange command, Requester requester, Known known, CommandContext context) {
        requester.mustBeAdmin();
        ActHistory<Person> acts = known.acts();
        Object did = acts.undoneBy(command, requester, context);
        if (acts.did(PersonForgotten.class).isPresent()) throw new Refused(UndoRefusal.UNKNOWN);
        Person now = acts.now();
        return switch (did) {
            case PersonDeactivated suspended -> {
                acts.mustBeLast(History::isAboutAccess);
                yield List.of(new PersonReactivated(command.person(), now.listed()));
            }
            case PersonReactivated restored -> {
                acts.mustBeLast(History::isAboutAccess);
                now.mayBeShutOut(known.admins(), requester.person());
                yield List.of(new PersonDeactivated(command.person(), now.listed(), null));
            }
            case RoleGiven given -> {
                acts.mustBeLast(event -> History.isAbout(event, given.role()));
                now.mayLose(given.role(), known.admins(), requester.person());
                yield List.of(new RoleTaken(command.person(), given.role(), null));
            }
            case RoleTaken taken -> {
                acts.mustBeLast(event -> History.isAbout(event, taken.role()));
                now.listed();
                yield List.of(new RoleGiven(command.person(), taken.role()));
            }
            case PersonRenamed renamed -> named(renamed, known);
            case PersonRemoved removed -> reinstated(removed, known);
            case AccountReleased released -> bound(known);
            default -> throw new Refused(UndoRefusal.UNKNOWN);
        };
    }

    private static List<PersonEvent> named(PersonRenamed renamed, Known known) {
        known.acts().mustBeLast(event -> event instanceof PersonRenamed || History.isAboutAccess(event));
        known.acts().now().listed();
        Person before = known.acts().before();
        known.names().mustBeFreeFor(before);
        String former = Objects.requireNonNull(before.nameKey());
        return List.of(new PersonRenamed(renamed.person(), renamed.office(), before.name(), former, renamed.nameKey()));
    }

    // The account comes first: whoever is told of the rest is found by it.
    private static List<PersonEvent> reinstated(PersonRemoved removed, Known known) {
        known.acts().mustBeLast(event -> History.isAboutAccount(event) || History.isAboutAccess(event));
        Person before = known.acts().before();
        known.names().mustBeFreeFor(before);
        List<PersonEvent> events = new ArrayList<>(known.account().boundTo(removed.person()));
        boolean isActive = before.place() == Person.Place.ON_LIST;
        events.add(new PersonReinstated(removed.person(), removed.office(), removed.nameKey(), isActive));
        return events;
    }

    private static List<PersonEvent> bound(Known known) {
        known.acts().mustBeLast(event -> History.isAboutAccount(event) || History.isAboutAccess(event));
        Person now = known.acts().now();
        now.listed();
        List<PersonEvent> events = known.account().boundTo(now.id());
        if (events.isEmpty()) throw new Refused(UndoRefusal.ACCOUNT_ELSEWHERE);
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoPersonChange command,
                Requester requester,
                History history,
                FormerName names,
                FormerAccount account,
                ConfiguredAdmins admins,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, new Known(history, names, account, admins), context));
        }
    }

    /**
     * Rule over a person: what an act did about them, and what was done since.
     *
     * @param bound to the account that acted for them last; none where none ever did
     */
    @EventSourcedEntity
    record History(ActHistory<Person> acts, @Nullable AccountBound bound) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoPersonChange> of) {
            UndoPersonChange command = of.command();
            return new History(ActHistory.of(command.act(), Person.unknown(command.person())), null);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoPersonChange> of) {
            return EventCriteria.havingTags(
                    Tag.of(Tags.PERSON, of.command().person().value()));
        }

        @EventSourcingHandler
        History evolve(PersonEvent event, EventOrigin origin) {
            AccountBound last = event instanceof AccountBound binding ? binding : bound;
            return new History(acts.after(event, acts.now().after(event), origin), last);
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
}
