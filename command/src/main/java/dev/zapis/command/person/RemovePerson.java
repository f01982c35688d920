package dev.zapis.command.person;

import dev.zapis.command.CommandId;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Takes a name off the staff list: it is free again, and the account is a stranger's. What was booked from today on is ended by
 * the reactions of those who have it to give. The history stays.
 *
 * @param reason why, which the person is told
 */
public record RemovePerson(PersonId person, String reason) implements Undoable {

    static List<Object> decide(RemovePerson command, Requester requester, Person person, ConfiguredAdmins admins) {
        requester.mustBeAdmin();
        OfficeId office = person.listed();
        person.mayBeShutOut(admins, requester.person());
        String reason = ReasonRule.needed(command.reason());
        List<Object> events = new ArrayList<>();
        // The person is told before the account is let go: then nobody knows any more where to.
        String nameKey = Objects.requireNonNull(person.nameKey());
        events.add(new PersonRemoved(command.person(), office, nameKey, reason));
        events.addAll(person.released(reason));
        return events;
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoPersonChange(person, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                RemovePerson command,
                Requester requester,
                Person person,
                ConfiguredAdmins admins,
                EventAppender events) {
            events.append(decide(command, requester, person, admins));
        }
    }
}
