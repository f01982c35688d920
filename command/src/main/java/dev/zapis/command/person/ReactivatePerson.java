package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Lets somebody do again what they could do before. */
public record ReactivatePerson(PersonId person) implements Command {

    static PersonEvent decide(ReactivatePerson command, Requester requester, Person person) {
        requester.mustBeAdmin();
        OfficeId office = person.listed();
        if (person.place() == Person.Place.ON_LIST) throw new Refused(StaffRefusal.ACTIVE_BEFORE);
        return new PersonReactivated(command.person(), office);
    }

    static class Handler {
        @CommandHandler
        void handle(ReactivatePerson command, Requester requester, Person person, EventAppender events) {
            events.append(decide(command, requester, person));
        }
    }
}
