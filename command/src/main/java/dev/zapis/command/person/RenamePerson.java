package dev.zapis.command.person;

import dev.zapis.command.CommandId;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Corrects a name on the staff list; bookings and the account stay with the person. */
public record RenamePerson(PersonId person, String name) implements NameCommand, Undoable {

    static PersonEvent decide(RenamePerson command, Requester requester, Person person, PersonNameRegistry names) {
        requester.mustBeAdmin();
        OfficeId office = person.listed();
        String name = PersonName.checked(command.name());
        if (names.isTakenByAnother(command.person())) throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", name));
        String former = Objects.requireNonNull(person.nameKey());
        return new PersonRenamed(command.person(), office, name, names.key(), former);
    }

    @Override
    public List<NameKeys> nameKeys(KeyedHasher hasher) {
        return List.of(PersonName.keys(name, hasher));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoPersonChange(person, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                RenamePerson command,
                Requester requester,
                Person person,
                PersonNameRegistry names,
                EventAppender events) {
            events.append(decide(command, requester, person, names));
        }
    }
}
