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
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Takes back that somebody was suspended or got access again, got a role or lost it. */
public record UndoPersonChange(PersonId person, CommandId act, UndoWindow window) implements UndoCommand {

    static PersonEvent decide(
            UndoPersonChange command,
            Requester requester,
            Person person,
            ConfiguredAdmins admins,
            History history,
            CommandContext context) {
        requester.mustBeAdmin();
        Object did = history.acts().undoneBy(command, requester, context);
        return switch (did) {
            case PersonDeactivated suspended -> {
                history.acts().mustBeLast(History::isAboutAccess);
                yield new PersonReactivated(command.person(), person.listed());
            }
            case PersonReactivated restored -> {
                history.acts().mustBeLast(History::isAboutAccess);
                person.mayBeShutOut(admins, requester.person());
                yield new PersonDeactivated(command.person(), person.listed(), null);
            }
            case RoleGiven given -> {
                history.acts().mustBeLast(event -> History.isAbout(event, given.role()));
                person.mayLose(given.role(), admins, requester.person());
                yield new RoleTaken(command.person(), given.role(), null);
            }
            case RoleTaken taken -> {
                history.acts().mustBeLast(event -> History.isAbout(event, taken.role()));
                person.listed();
                yield new RoleGiven(command.person(), taken.role());
            }
            default -> throw new Refused(UndoRefusal.UNKNOWN);
        };
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoPersonChange command,
                Requester requester,
                Person person,
                ConfiguredAdmins admins,
                History history,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, person, admins, history, context));
        }
    }

    /** Rule over a person: what an act did about them, and what was done since. */
    @EventSourcedEntity
    record History(ActHistory<PersonId> acts) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoPersonChange> of) {
            return new History(ActHistory.of(of.command().act(), of.command().person()));
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoPersonChange> of) {
            return EventCriteria.havingTags(
                    Tag.of(Tags.PERSON, of.command().person().value()));
        }

        @EventSourcingHandler
        History evolve(PersonDeactivated event, EventOrigin origin) {
            return after(event, origin);
        }

        @EventSourcingHandler
        History evolve(PersonReactivated event, EventOrigin origin) {
            return after(event, origin);
        }

        @EventSourcingHandler
        History evolve(PersonRemoved event, EventOrigin origin) {
            return after(event, origin);
        }

        @EventSourcingHandler
        History evolve(PersonForgotten event, EventOrigin origin) {
            return after(event, origin);
        }

        @EventSourcingHandler
        History evolve(RoleGiven event, EventOrigin origin) {
            return after(event, origin);
        }

        @EventSourcingHandler
        History evolve(RoleTaken event, EventOrigin origin) {
            return after(event, origin);
        }

        private History after(PersonEvent event, EventOrigin origin) {
            return new History(acts.after(event, acts.now(), origin));
        }

        static boolean isAboutAccess(Object event) {
            return !(event instanceof RoleGiven) && !(event instanceof RoleTaken);
        }

        static boolean isAbout(Object event, Role role) {
            return event instanceof RoleGiven given && given.role() == role
                    || event instanceof RoleTaken taken && taken.role() == role;
        }
    }
}
