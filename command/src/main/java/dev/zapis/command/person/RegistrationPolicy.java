package dev.zapis.command.person;

import dev.zapis.command.Refused;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.PolicyChange;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PhoneRequired;
import dev.zapis.events.policy.PolicyValues;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;

/**
 * How an office lets people in: by its staff list alone, also by request, or under any free name.
 * Nobody comes into an office that is not open.
 *
 * @param isOpen whether there is such an office at all
 */
@EventSourcedEntity(tagKey = Tags.OFFICE)
record RegistrationPolicy(OfficeId office, boolean isOpen, PolicyValues policies) {

    @EntityCreator
    static RegistrationPolicy unknown(@InjectEntityId OfficeId office) {
        return new RegistrationPolicy(office, false, PolicyValues.DEFAULTS);
    }

    @EventSourcingHandler
    RegistrationPolicy evolve(OfficeOpened event) {
        return new RegistrationPolicy(office, true, policies);
    }

    @EventSourcingHandler
    RegistrationPolicy evolve(PolicyChange event) {
        return new RegistrationPolicy(office, isOpen, policies.with(event.policy(), event.value()));
    }

    Registration registration() {
        return policies.of(new OfficeRegistration());
    }

    boolean requiresPhone() {
        return policies.of(new PhoneRequired());
    }

    void mustBeOpen() {
        if (!isOpen) throw new Refused(OfficeRefusal.UNKNOWN);
    }

    /** Whoever finds the bot may take any name. */
    void mustTakeAnybody() {
        if (registration() != Registration.OPEN) throw new Refused(PersonRefusal.LIST_ONLY);
    }

    void mustTakeRequests() {
        if (registration() == Registration.LIST) throw new Refused(PersonRefusal.NO_REQUESTS);
    }
}
