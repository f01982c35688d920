package dev.zapis.command.person;

import dev.zapis.command.Irreversible;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.OwnCommand;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Whoever asks goes by another name, where the office takes anybody; elsewhere the staff list says how people are called.
 *
 * @param first 2 to 50 letters, as {@code last}
 */
@Irreversible(Irreversible.OWN_CHOICE)
public record ChangeMyName(OfficeId office, String first, String last) implements OwnCommand, NameCommand {

    static List<PersonEvent> decide(
            ChangeMyName command,
            Requester requester,
            RegistrationPolicy registration,
            Person person,
            PersonNameRegistry names) {
        PersonId who = requester.active();
        registration.mustBeOpen();
        if (!command.office().equals(person.office())) throw new Refused(PersonRefusal.PERSON_UNKNOWN);
        if (registration.registration() != Registration.OPEN) throw new Refused(PersonRefusal.NAME_FROM_LIST);
        String name = PersonName.first(command.first()) + " " + PersonName.last(command.last());
        if (names.isTakenByAnother(who)) {
            throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", name));
        }
        if (name.equals(person.name())) return List.of();
        String former = Objects.requireNonNull(person.nameKey());
        return List.of(new PersonRenamed(who, command.office(), name, names.key(), former));
    }

    @Override
    public List<NameKeys> nameKeys(KeyedHasher hasher) {
        return List.of(PersonName.keys(PersonName.whole(first, last), hasher));
    }

    static class Handler {
        @CommandHandler
        void handle(
                ChangeMyName command,
                Requester requester,
                RegistrationPolicy registration,
                Person person,
                PersonNameRegistry names,
                EventAppender events) {
            events.append(decide(command, requester, registration, person, names));
        }
    }
}
