package dev.zapis.command.person;

import dev.zapis.command.Asked;
import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.AskerRefusal;
import dev.zapis.command.Boundary;
import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.EnumSet;
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

/** Gives a person a role; giving it twice changes nothing. */
public record GiveRole(PersonId person, Role role) implements Command {

    static List<PersonEvent> decide(GiveRole command, Asker asker, State state) {
        asker.mustBeAdmin();
        if (!state.isKnown()) throw new Refused(AskerRefusal.UNKNOWN);
        if (state.roles().contains(command.role())) return List.of();
        return List.of(new RoleGiven(command.person(), command.role()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                GiveRole command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) State state,
                EventAppender events) {
            events.append(decide(command, asker, state));
        }
    }

    @EventSourcedEntity
    record State(PersonId person, boolean isKnown, Set<Role> roles) {

        State {
            roles = Set.copyOf(roles);
        }

        @EntityCreator
        static State unknown(@InjectEntityId Asked asked) {
            return new State(asked.command(GiveRole.class).person(), false, Set.of());
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Asked asked) {
            Tag person =
                    Tag.of(Tags.PERSON, asked.command(GiveRole.class).person().value());
            return Boundary.of(person, PersonRegistered.class, RoleGiven.class);
        }

        @EventSourcingHandler
        State evolve(PersonRegistered event) {
            return event.person().equals(person) ? new State(person, true, roles) : this;
        }

        @EventSourcingHandler
        State evolve(RoleGiven event) {
            if (!event.person().equals(person)) return this;
            Set<Role> more = EnumSet.of(event.role());
            more.addAll(roles);
            return new State(person, isKnown, more);
        }
    }
}
