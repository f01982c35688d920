package dev.zapis.command.person;

import dev.zapis.command.CommandId;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Gives a person a role, whether it was asked for or not; giving it twice changes nothing. */
public record GiveRole(PersonId person, Role role) implements Undoable {

    static List<PersonEvent> decide(GiveRole command, Requester requester, Person person, PersonRoles roles) {
        requester.mustBeAdmin();
        person.listed();
        boolean isSo = roles.given().contains(command.role()) && !roles.asked().contains(command.role());
        return isSo ? List.of() : List.of(new RoleGiven(command.person(), command.role()));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoPersonChange(person, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(GiveRole command, Requester requester, Person person, PersonRoles roles, EventAppender events) {
            events.append(decide(command, requester, person, roles));
        }
    }
}
