package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.Command;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/** Asks the admins for a role; asking again, or for what one has, changes nothing. */
public record AskForRole(Role role) implements Command {

    private static final Set<Role> ROLES = Set.of(Role.PROVIDER, Role.SPEAKER, Role.ORGANIZER, Role.HEAD);

    static List<PersonEvent> decide(AskForRole command, Requester asker, State state) {
        PersonId person = asker.active();
        if (!ROLES.contains(command.role())) throw new Refused(PersonRefusal.ROLE_NOT_ASKED_FOR);
        boolean isSo = state.waits() || asker.roles().contains(command.role());
        return isSo ? List.of() : List.of(new RoleAsked(person, command.role()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                AskForRole command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                EventAppender events) {
            events.append(decide(command, asker, state));
        }
    }

    /** Whether the role has been asked for, and nobody has answered. */
    @EventSourcedEntity
    record State(@Nullable PersonId person, Role role, boolean waits) {

        @EntityCreator
        static State unasked(@InjectEntityId DecisionContext asked) {
            return new State(
                    asked.occasion().actor().person(),
                    asked.command(AskForRole.class).role(),
                    false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            PersonId person = asked.occasion().actor().person();
            if (person == null) return BoundaryCriteria.nothing();
            return BoundaryCriteria.of(
                    Tag.of(Tags.PERSON, person.value()), RoleAsked.class, RoleRefused.class, RoleGiven.class);
        }

        @EventSourcingHandler
        State evolve(RoleAsked event) {
            return waits(event.person(), event.role(), true);
        }

        @EventSourcingHandler
        State evolve(RoleRefused event) {
            return waits(event.person(), event.role(), false);
        }

        @EventSourcingHandler
        State evolve(RoleGiven event) {
            return waits(event.person(), event.role(), false);
        }

        private State waits(PersonId whose, Role which, boolean now) {
            return whose.equals(person) && which == role ? new State(person, role, now) : this;
        }
    }
}
