package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Refused;
import dev.zapis.command.office.OfficeCommand;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * How an office lets people in.
 *
 * @param isOpen whether there is such an office at all
 */
@EventSourcedEntity
record RegistrationPolicy(OfficeId office, boolean isOpen, Registration registration) {

    @EntityCreator
    static RegistrationPolicy unknown(@InjectEntityId DecisionContext asked) {
        return new RegistrationPolicy(of(asked), false, RegistrationSet.DEFAULT);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        return BoundaryCriteria.of(Tag.of(Tags.OFFICE, of(asked).value()), OfficeOpened.class, RegistrationSet.class);
    }

    private static OfficeId of(DecisionContext asked) {
        if (asked.command() instanceof OfficeCommand command) return command.office();
        throw new IllegalStateException("the command names no office: " + asked.command());
    }

    @EventSourcingHandler
    RegistrationPolicy evolve(OfficeOpened event) {
        return event.office().equals(office) ? new RegistrationPolicy(office, true, registration) : this;
    }

    @EventSourcingHandler
    RegistrationPolicy evolve(RegistrationSet event) {
        return event.office().equals(office) ? new RegistrationPolicy(office, isOpen, event.registration()) : this;
    }

    void mustBeOpen() {
        if (!isOpen) throw new Refused(OfficeRefusal.UNKNOWN);
    }

    /** Whoever finds the bot may take any name. */
    void mustTakeAnybody() {
        if (registration != Registration.OPEN) throw new Refused(PersonRefusal.LIST_ONLY);
    }

    void mustTakeRequests() {
        if (registration == Registration.LIST) throw new Refused(PersonRefusal.NO_REQUESTS);
    }
}
