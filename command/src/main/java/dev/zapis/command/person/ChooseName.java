package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * A newcomer says which name of the staff list is theirs: the account that asks acts for that person from now on. Nobody becomes
 * an admin by it: that role goes, unless the configuration names the account.
 */
@Irreversible("ReleaseMyAccount lets the name go")
public record ChooseName(OfficeId office, PersonId person) implements Command {

    static List<PersonEvent> decide(
            ChooseName command,
            Requester requester,
            RegistrationPolicy registration,
            Person person,
            PendingRegistration pending,
            CommandContext context) {
        registration.mustBeOpen();
        AccountKey account = NewcomerGuard.account(requester);
        boolean isHere =
                person.place() == Person.Place.ON_LIST && command.office().equals(person.office());
        if (!isHere) throw new Refused(PersonRefusal.NAME_UNKNOWN);
        if (person.isBound()) throw new Refused(PersonRefusal.NAME_BOUND);
        List<PersonEvent> events = new ArrayList<>(pending.givenUp());
        events.add(new AccountBound(command.person(), account, context.actor().telegramId()));
        Set<Role> roles = new HashSet<>(person.roles());
        if (!requester.isAdmin() && roles.remove(Role.ADMIN))
            events.add(new RoleTaken(command.person(), Role.ADMIN, null));
        if (roles.isEmpty()) events.add(new RoleGiven(command.person(), Role.EMPLOYEE));
        return List.copyOf(events);
    }

    static class Handler {
        @CommandHandler
        void handle(
                ChooseName command,
                Requester requester,
                RegistrationPolicy registration,
                Person person,
                PendingRegistration pending,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, registration, person, pending, context));
        }
    }
}
