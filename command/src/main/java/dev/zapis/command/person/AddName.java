package dev.zapis.command.person;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Fingerprint;
import dev.zapis.command.Occasion;
import dev.zapis.command.Refused;
import dev.zapis.command.office.InOffice;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonId;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Puts a name on the staff list of an office: somebody will choose it. */
public record AddName(OfficeId office, String name) implements InOffice, Naming {

    static PersonEvent decide(AddName command, Asker asker, Admission admission, Names names, Occasion occasion) {
        asker.mustBeAdmin();
        admission.mustBeOpen();
        String name = PersonName.checked(command.name());
        if (names.isTaken(names.key())) throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", name));
        PersonId person = new PersonId(occasion.command().makes("person"));
        return new PersonRegistered(person, command.office(), name, names.key());
    }

    @Override
    public List<String> nameKeys(Fingerprint fingerprint) {
        return List.of(PersonName.key(name, fingerprint));
    }

    static class Handler {
        @CommandHandler
        void handle(
                AddName command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Admission admission,
                @InjectEntity(idResolver = AskedResolver.class) Names names,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, admission, names, occasion));
        }
    }
}
