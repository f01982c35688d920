package dev.zapis.command.person;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Refused;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonId;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Corrects a name on the staff list; bookings and the account stay with the person. */
public record RenamePerson(PersonId person, String name) implements AboutPerson, TakenNames.Wanting {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    static List<PersonEvent> decide(RenamePerson command, Asker asker, Colleague colleague, TakenNames names) {
        asker.mustBeAdmin();
        Colleague.Entry entry = colleague.known();
        String name = PersonName.checked(command.name());
        if (names.isTakenFrom(command.person())) throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", name));
        return List.of(new PersonRenamed(
                command.person(), entry.office(), name, names.wanted().getFirst(), entry.nameKey()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                RenamePerson command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Colleague colleague,
                @InjectEntity(idResolver = AskedResolver.class) TakenNames names,
                EventAppender events) {
            events.append(decide(command, asker, colleague, names));
        }
    }
}
