package dev.zapis.command.person;

import dev.zapis.command.Irreversible;
import dev.zapis.command.OwnCommand;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Asks the admins for a role; asking again, or for what one has, changes nothing. */
@Irreversible("nothing comes of it until an admin answers")
public record AskForRole(Role role) implements OwnCommand {

    private static final Set<Role> ROLES = Set.of(Role.PROVIDER, Role.SPEAKER, Role.ORGANIZER, Role.HEAD);

    static List<PersonEvent> decide(AskForRole command, Requester requester, PersonRoles roles) {
        PersonId person = requester.active();
        if (!ROLES.contains(command.role())) throw new Refused(PersonRefusal.ROLE_NOT_ASKED_FOR);
        boolean isSo =
                roles.asked().contains(command.role()) || requester.roles().contains(command.role());
        return isSo ? List.of() : List.of(new RoleAsked(person, command.role()));
    }

    static class Handler {
        @CommandHandler
        void handle(AskForRole command, Requester requester, PersonRoles roles, EventAppender events) {
            events.append(decide(command, requester, roles));
        }
    }
}
