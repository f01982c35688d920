package dev.zapis.command.person;

import dev.zapis.command.CommandId;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Lets somebody do nothing for now; what they have booked from today on is ended by the reactions of those who have it to give.
 *
 * @param reason why, which the person is told
 */
public record DeactivatePerson(PersonId person, String reason) implements Undoable {

    static PersonDeactivated decide(
            DeactivatePerson command, Requester requester, Person person, ConfiguredAdmins admins) {
        requester.mustBeAdmin();
        OfficeId office = person.listed();
        person.mayBeShutOut(admins, requester.person());
        if (person.place() == Person.Place.INACTIVE) throw new Refused(StaffRefusal.INACTIVE_BEFORE);
        String reason = ReasonRule.needed(command.reason());
        return new PersonDeactivated(command.person(), office, reason);
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoPersonChange(person, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                DeactivatePerson command,
                Requester requester,
                Person person,
                ConfiguredAdmins admins,
                EventAppender events) {
            events.append(decide(command, requester, person, admins));
        }
    }
}
