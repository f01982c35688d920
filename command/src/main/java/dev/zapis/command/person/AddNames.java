package dev.zapis.command.person;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.office.Office;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Puts names on the staff list of an office; those that somebody has are left out. One line that is no name refuses them all.
 *
 * @param names 1 to 100
 */
public record AddNames(OfficeId office, List<String> names) implements NameCommand, Undoable {

    public static final int MOST = 100;

    public AddNames {
        names = List.copyOf(names);
    }

    /** Why a line would be refused; nothing where it is a name. */
    public static Optional<Refusal> objection(String line) {
        try {
            PersonName.checked(line);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.reason());
        }
    }

    /**
     * Who a line of names becomes.
     *
     * @param line counts from 0
     */
    public static PersonId made(CommandId command, int line) {
        return new PersonId(command.makes("person " + line));
    }

    /** The hash that is recorded for whoever gets the name, then all that tell of a name that looks like it. */
    public static List<String> keys(String name, KeyedHasher hasher) {
        NameKeys keys = PersonName.keys(name, hasher);
        return Stream.concat(Stream.of(keys.kept()), keys.alike().stream())
                .distinct()
                .toList();
    }

    static List<PersonEvent> decide(
            AddNames command, Requester requester, Office office, PersonNameRegistry taken, CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        int count = command.names().size();
        if (count == 0 || count > MOST) throw new Refused(StaffRefusal.COUNT, Map.of("most", MOST));
        Set<String> keys = new HashSet<>();
        List<PersonEvent> events = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            String name = checked(command.names().get(line), line + 1);
            NameKeys wanted = taken.wanted().get(line);
            boolean isNew = !taken.isTaken(wanted) && wanted.alike().stream().noneMatch(keys::contains);
            if (!isNew) continue;
            keys.add(wanted.kept());
            events.add(new PersonRegistered(made(context.command(), line), command.office(), name, wanted.kept()));
        }
        return events;
    }

    private static String checked(String typed, int line) {
        if (objection(typed).isPresent()) throw new Refused(StaffRefusal.LINE, Map.of("line", line));
        return PersonName.checked(typed);
    }

    @Override
    public List<NameKeys> nameKeys(KeyedHasher hasher) {
        return names.stream().map(name -> PersonName.keys(name, hasher)).toList();
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoNames(act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                AddNames command,
                Requester requester,
                Office office,
                PersonNameRegistry taken,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, taken, context));
        }
    }
}
