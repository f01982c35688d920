package dev.zapis.command.office;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Requester;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import java.util.List;
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

/** Says how a newcomer becomes one of the office; saying what is so already changes nothing. */
public record SetRegistration(OfficeId office, Registration registration) implements OfficeCommand {

    static List<OfficeEvent> decide(SetRegistration command, Requester asker, Office office, State state) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        if (state.registration() == command.registration()) return List.of();
        return List.of(new RegistrationSet(command.office(), command.registration(), state.rule() + 1));
    }

    static class Handler {
        @CommandHandler
        void handle(
                SetRegistration command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                EventAppender events) {
            events.append(decide(command, asker, office, state));
        }
    }

    /** What holds now; rule 0 while the default does. */
    @EventSourcedEntity
    record State(OfficeId office, Registration registration, int rule) {

        @EntityCreator
        static State defaults(@InjectEntityId DecisionContext asked) {
            return new State(asked.command(SetRegistration.class).office(), RegistrationSet.DEFAULT, 0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            OfficeId office = asked.command(SetRegistration.class).office();
            return BoundaryCriteria.of(Tag.of(Tags.OFFICE, office.value()), RegistrationSet.class);
        }

        @EventSourcingHandler
        State evolve(RegistrationSet event) {
            return event.office().equals(office) ? new State(office, event.registration(), event.rule()) : this;
        }
    }
}
