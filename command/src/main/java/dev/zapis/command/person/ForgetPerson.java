package dev.zapis.command.person;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Somebody is forgotten: by their own wish, by an admin or by the house. What they have booked for the days to come is cancelled,
 * and the account that acted for them is a stranger's. Forgetting again changes nothing.
 */
public record ForgetPerson(PersonId person) implements PersonCommand {

    static List<Object> decide(
            ForgetPerson command,
            Requester asker,
            Person person,
            UpcomingBookingsOfPerson desks,
            CommandContext occasion) {
        if (!asker.isAdmin() && !asker.known().equals(command.person())) throw new Refused(AccessRefusal.NOT_ADMIN);
        if (person.place() == Person.Place.NOWHERE) throw new Refused(PersonRefusal.PERSON_UNKNOWN);
        if (person.place() == Person.Place.FORGOTTEN) return List.of();
        return person.forgotten(command.person(), desks, occasion.now());
    }

    static class Handler {
        @CommandHandler
        void handle(
                ForgetPerson command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Person person,
                @InjectEntity(idResolver = DecisionContextResolver.class) UpcomingBookingsOfPerson desks,
                CommandContext occasion,
                EventAppender events) {
            events.append(decide(command, asker, person, desks, occasion));
        }
    }
}
