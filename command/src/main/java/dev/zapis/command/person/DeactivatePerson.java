package dev.zapis.command.person;

import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Lets somebody do nothing for now; what they have booked from today on is cancelled.
 *
 * @param reason why, which the person is told
 */
public record DeactivatePerson(PersonId person, String reason) implements PersonCommand {

    static List<Object> decide(
            DeactivatePerson command,
            Requester asker,
            Person person,
            UpcomingBookingsOfPerson desks,
            ConfigureAdmins.State admins,
            CommandContext occasion) {
        asker.mustBeAdmin();
        OfficeId office = person.listed();
        person.mayBeShutOut(admins, asker.person());
        if (person.place() == Person.Place.INACTIVE) throw new Refused(StaffRefusal.INACTIVE_BEFORE);
        String reason = ReasonRule.needed(command.reason());
        List<Object> events = new ArrayList<>(desks.cancelled(occasion.now(), reason));
        events.add(new PersonDeactivated(command.person(), office, reason));
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                DeactivatePerson command,
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
