package dev.zapis.command.person;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Occasion;
import dev.zapis.command.PlainReason;
import dev.zapis.command.Refused;
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
public record DeactivatePerson(PersonId person, String reason) implements OfPerson {

    static List<Object> decide(
            DeactivatePerson command,
            Asker asker,
            Person person,
            ComingDesks desks,
            ConfigureAdmins.State admins,
            Occasion occasion) {
        asker.mustBeAdmin();
        OfficeId office = person.listed();
        person.mayBeShutOut(admins, asker.person());
        if (person.place() == Person.Place.INACTIVE) throw new Refused(StaffRefusal.INACTIVE_BEFORE);
        String reason = PlainReason.needed(command.reason());
        List<Object> events = new ArrayList<>(desks.cancelled(occasion.now(), reason));
        events.add(new PersonDeactivated(command.person(), office, reason));
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                DeactivatePerson command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Person person,
                @InjectEntity(idResolver = AskedResolver.class) ComingDesks desks,
                @InjectEntity(idResolver = AskedResolver.class) ConfigureAdmins.State admins,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, person, desks, admins, occasion));
        }
    }
}
