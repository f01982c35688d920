package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.Requester;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Says how a newcomer becomes one of the office; saying what is so already changes nothing. */
public record SetRegistration(OfficeId office, Registration registration) implements Command {

    static List<OfficeEvent> decide(SetRegistration command, Requester asker, Office office, OfficeRegistration now) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        if (now.registration() == command.registration()) return List.of();
        return List.of(new RegistrationSet(command.office(), command.registration(), now.rule() + 1));
    }

    static class Handler {
        @CommandHandler
        void handle(
                SetRegistration command, Requester asker, Office office, OfficeRegistration now, EventAppender events) {
            events.append(decide(command, asker, office, now));
        }
    }

    /** How newcomers become one of an office now; rule 0 while the default holds. */
    @EventSourcedEntity(tagKey = Tags.OFFICE)
    record OfficeRegistration(OfficeId office, Registration registration, int rule) {

        @EntityCreator
        static OfficeRegistration defaults(@InjectEntityId OfficeId office) {
            return new OfficeRegistration(office, RegistrationSet.DEFAULT, 0);
        }

        @EventSourcingHandler
        OfficeRegistration evolve(RegistrationSet event) {
            return new OfficeRegistration(office, event.registration(), event.rule());
        }
    }
}
