package dev.zapis.command.person;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.AskerRefusal;
import dev.zapis.command.Occasion;
import dev.zapis.command.Refused;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Somebody is forgotten: by their own wish, by an admin or by the house. What they have booked for the days to come is cancelled,
 * and the account that acted for them is a stranger's. Forgetting again changes nothing.
 */
public record ForgetPerson(PersonId person) implements OfPerson {

    static List<Object> decide(ForgetPerson command, Asker asker, Person person, ComingDesks desks, Occasion occasion) {
        if (!asker.isAdmin() && !asker.known().equals(command.person())) throw new Refused(AskerRefusal.NOT_ADMIN);
        if (person.place() == Person.Place.NOWHERE) throw new Refused(PersonRefusal.PERSON_UNKNOWN);
        if (person.place() == Person.Place.FORGOTTEN) return List.of();
        return person.forgotten(command.person(), desks, occasion.now());
    }

    static class Handler {
        @CommandHandler
        void handle(
                ForgetPerson command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Person person,
                @InjectEntity(idResolver = AskedResolver.class) ComingDesks desks,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, person, desks, occasion));
        }
    }
}
