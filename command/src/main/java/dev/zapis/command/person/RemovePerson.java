package dev.zapis.command.person;

import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Takes a name off the staff list: it is free again, the account is a stranger's, and what was booked from today on is
 * cancelled. The history stays.
 *
 * @param reason why, which the person is told
 */
public record RemovePerson(PersonId person, String reason) implements PersonCommand {

    static List<Object> decide(
            RemovePerson command,
            Requester asker,
            Person person,
            UpcomingBookingsOfPerson desks,
            ConfigureAdmins.State admins,
            CommandContext occasion) {
        asker.mustBeAdmin();
        OfficeId office = person.listed();
        person.mayBeShutOut(admins, asker.person());
        String reason = ReasonRule.needed(command.reason());
        List<Object> events = new ArrayList<>(desks.cancelled(occasion.now(), reason));
        // The person is told before the account is let go: then nobody knows any more where to.
        String nameKey = Objects.requireNonNull(person.nameKey());
        events.add(new PersonRemoved(command.person(), office, nameKey, reason));
        events.addAll(person.released(command.person(), reason));
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                RemovePerson command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Person person,
                @InjectEntity(idResolver = DecisionContextResolver.class) UpcomingBookingsOfPerson desks,
                @InjectEntity(idResolver = DecisionContextResolver.class) ConfigureAdmins.State admins,
                CommandContext occasion,
                EventAppender events) {
            events.append(decide(command, asker, person, desks, admins, occasion));
        }
    }
}
