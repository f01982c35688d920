package dev.zapis.command.person;

import dev.zapis.command.CommandContext;
import dev.zapis.command.LooksAhead;
import dev.zapis.command.OfficeZones;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Lets somebody do nothing for now; what they have booked from today on is cancelled.
 *
 * @param reason why, which the person is told
 */
public record DeactivatePerson(PersonId person, String reason) implements LooksAhead {

    static List<Object> decide(
            DeactivatePerson command, Requester asker, Person person, UpcomingBookings ahead, ConfiguredAdmins admins) {
        asker.mustBeAdmin();
        OfficeId office = person.listed();
        person.mayBeShutOut(admins, asker.person());
        if (person.place() == Person.Place.INACTIVE) throw new Refused(StaffRefusal.INACTIVE_BEFORE);
        String reason = ReasonRule.needed(command.reason());
        List<Object> events = new ArrayList<>(ahead.cancelled(reason));
        events.add(new PersonDeactivated(command.person(), office, reason));
        return events;
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(person);
    }

    static class Handler {
        @CommandHandler
        void handle(
                DeactivatePerson command,
                Requester asker,
                Person person,
                UpcomingBookings ahead,
                OfficeZones zones,
                ConfiguredAdmins admins,
                CommandContext occasion,
                EventAppender events) {
            events.append(decide(command, asker, person, ahead.notOver(zones, occasion.now()), admins));
        }
    }
}
