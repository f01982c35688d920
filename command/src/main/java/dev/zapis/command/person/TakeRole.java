package dev.zapis.command.person;

import dev.zapis.command.CommandId;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Takes a role away again.
 *
 * @param reason why, which the person is told
 */
public record TakeRole(PersonId person, Role role, String reason) implements Undoable {

    static PersonEvent decide(
            TakeRole command, Requester requester, Person person, PersonRoles roles, ConfiguredAdmins admins) {
        requester.mustBeAdmin();
        person.listed();
        person.mayLose(command.role(), admins, requester.person());
        if (!roles.given().contains(command.role())) throw new Refused(StaffRefusal.NO_ROLE);
        return new RoleTaken(command.person(), command.role(), ReasonRule.needed(command.reason()));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoPersonChange(person, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                TakeRole command,
                Requester requester,
                Person person,
                PersonRoles roles,
                ConfiguredAdmins admins,
                EventAppender events) {
            events.append(decide(command, requester, person, roles, admins));
        }
    }
}
