package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.OfficeRenamed;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Gives the office another name; the one that it has changes nothing. */
public record RenameOffice(OfficeId office, String name) implements Undoable {

    /** Why no office, zone or team would be called so; nothing where one may, if no other is. */
    public static Optional<Refusal> objection(String name) {
        try {
            OfficeName.checked(name);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.reason());
        }
    }

    static List<OfficeEvent> decide(RenameOffice command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        String name = OfficeName.checked(command.name());
        return name.equals(office.name()) ? List.of() : List.of(new OfficeRenamed(command.office(), name));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.OFFICE, office.value(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(RenameOffice command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
