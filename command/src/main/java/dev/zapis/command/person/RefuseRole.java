package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Refuses a role that was asked for.
 *
 * @param reason why, which the person is told
 */
@Irreversible("the reason was told; GiveRole gives it all the same")
public record RefuseRole(PersonId person, Role role, String reason) implements Command {

    static PersonEvent decide(RefuseRole command, Requester requester, Person person, PersonRoles roles) {
        requester.mustBeAdmin();
        person.listed();
        if (!roles.asked().contains(command.role())) throw new Refused(StaffRefusal.ANSWERED);
        return new RoleRefused(command.person(), command.role(), ReasonRule.needed(command.reason()));
    }

    static class Handler {
        @CommandHandler
        void handle(RefuseRole command, Requester requester, Person person, PersonRoles roles, EventAppender events) {
            events.append(decide(command, requester, person, roles));
        }
    }
}
