package dev.zapis.command.person;

import dev.zapis.command.CommandId;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Parts a name from the account that acts for it: the account is a stranger's again, and the name can be chosen anew. Bookings
 * stay with the name.
 *
 * @param reason why, which the account's owner is told
 */
public record ReleaseAccount(PersonId person, String reason) implements Undoable {

    static List<PersonEvent> decide(ReleaseAccount command, Requester requester, Person person) {
        requester.mustBeAdmin();
        person.listed();
        if (command.person().equals(requester.person())) throw new Refused(StaffRefusal.OWN_PERSON);
        if (!person.isBound()) throw new Refused(StaffRefusal.NOT_BOUND);
        return person.released(ReasonRule.needed(command.reason()));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoPersonChange(person, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(ReleaseAccount command, Requester requester, Person person, EventAppender events) {
            events.append(decide(command, requester, person));
        }
    }
}
