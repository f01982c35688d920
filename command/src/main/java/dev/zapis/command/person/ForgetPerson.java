package dev.zapis.command.person;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.CommandContext;
import dev.zapis.command.LooksAhead;
import dev.zapis.command.OfficeZones;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Somebody is forgotten: by their own wish, by an admin or by the house. What they have booked for the days to come is cancelled,
 * and the account that acted for them is a stranger's. Forgetting again changes nothing.
 */
public record ForgetPerson(PersonId person) implements LooksAhead {

    static List<Object> decide(ForgetPerson command, Requester asker, Person person, UpcomingBookings ahead) {
        if (!asker.isAdmin() && !asker.known().equals(command.person())) throw new Refused(AccessRefusal.NOT_ADMIN);
        if (person.place() == Person.Place.NOWHERE) throw new Refused(PersonRefusal.PERSON_UNKNOWN);
        if (person.place() == Person.Place.FORGOTTEN) return List.of();
        return person.forgotten(ahead);
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(person);
    }

    static class Handler {
        @CommandHandler
        void handle(
                ForgetPerson command,
                Requester asker,
                Person person,
                UpcomingBookings ahead,
                OfficeZones zones,
                CommandContext occasion,
                EventAppender events) {
            events.append(decide(command, asker, person, ahead.notOver(zones, occasion.now())));
        }
    }
}
