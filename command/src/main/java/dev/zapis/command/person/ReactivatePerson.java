package dev.zapis.command.person;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Lets somebody do again what they could do before. */
public record ReactivatePerson(PersonId person) implements Undoable {

    static PersonEvent decide(ReactivatePerson command, Requester requester, Person person) {
        requester.mustBeAdmin();
        OfficeId office = person.listed();
        if (person.place() == Person.Place.ON_LIST) throw new Refused(StaffRefusal.ACTIVE_BEFORE);
        return new PersonReactivated(command.person(), office);
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoPersonChange(person, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(ReactivatePerson command, Requester requester, Person person, EventAppender events) {
            events.append(decide(command, requester, person));
        }
    }
}
