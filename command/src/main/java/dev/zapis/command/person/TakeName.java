package dev.zapis.command.person;

import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * A newcomer takes a name that nobody has, where an office takes anybody, and is an employee from now on. The admins whom the
 * configuration names do so in any office: somebody has to be the first.
 */
@Irreversible("ReleaseMyAccount lets the name go")
public record TakeName(OfficeId office, String name) implements NameCommand {

    static List<PersonEvent> decide(
            TakeName command,
            Requester requester,
            RegistrationPolicy registration,
            PersonNameRegistry names,
            PendingRegistration pending,
            CommandContext context) {
        registration.mustBeOpen();
        AccountKey account = NewcomerGuard.account(requester);
        if (!requester.isAdmin()) registration.mustTakeAnybody();
        String name = PersonName.checked(command.name());
        if (names.isTaken()) throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", name));
        PersonId person = new PersonId(context.command().makes("person"));
        List<PersonEvent> events = new ArrayList<>(pending.givenUp());
        events.add(new PersonRegistered(person, command.office(), name, names.key()));
        events.add(new AccountBound(person, account, context.actor().telegramId()));
        events.add(new RoleGiven(person, Role.EMPLOYEE));
        return List.copyOf(events);
    }

    @Override
    public List<NameKeys> nameKeys(KeyedHasher hasher) {
        return List.of(PersonName.keys(name, hasher));
    }

    static class Handler {
        @CommandHandler
        void handle(
                TakeName command,
                Requester requester,
                RegistrationPolicy registration,
                PersonNameRegistry names,
                PendingRegistration pending,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, registration, names, pending, context));
        }
    }
}
