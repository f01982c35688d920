package dev.zapis.command.person;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Somebody is forgotten: by their own wish, by an admin or by the house. The account that acted for them is a stranger's, and
 * what they have booked for the days to come is ended by the reactions of those who have it to give. Forgetting again changes nothing.
 */
@Irreversible("the key is destroyed: that is what it is for")
public record ForgetPerson(PersonId person) implements Command {

    static List<PersonEvent> decide(ForgetPerson command, Requester requester, Person person) {
        if (!requester.isAdmin() && !requester.known().equals(command.person()))
            throw new Refused(AccessRefusal.NOT_ADMIN);
        if (person.place() == Person.Place.NOWHERE) throw new Refused(PersonRefusal.PERSON_UNKNOWN);
        if (person.place() == Person.Place.FORGOTTEN) return List.of();
        return person.forgotten();
    }

    static class Handler {
        @CommandHandler
        void handle(ForgetPerson command, Requester requester, Person person, EventAppender events) {
            events.append(decide(command, requester, person));
        }
    }
}
