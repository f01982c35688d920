package dev.zapis.command.desk;

import dev.zapis.command.CommandId;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Gives a desk another name, which no other desk of the office has. */
public record RenameDesk(OfficeId office, DeskId desk, String name) implements Undoable {

    static List<DeskEvent> decide(
            RenameDesk command, Requester requester, Office office, Desk desk, DeskNameRegistry names) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        String name = DeskName.checked(command.name());
        if (name.equals(desk.name())) return List.of();
        names.mustBeFree(name, command.desk());
        return List.of(new DeskRenamed(command.desk(), command.office(), name));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoDeskChange(office, desk, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                RenameDesk command,
                Requester requester,
                Office office,
                Desk desk,
                DeskNameRegistry names,
                EventAppender events) {
            events.append(decide(command, requester, office, desk, names));
        }
    }
}
