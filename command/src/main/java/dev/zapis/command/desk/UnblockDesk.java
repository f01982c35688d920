package dev.zapis.command.desk;

import dev.zapis.command.CommandId;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Lets people book a desk again on all days: whatever blocks there are, all of them end. */
public record UnblockDesk(OfficeId office, DeskId desk) implements Undoable {

    static List<DeskEvent> decide(UnblockDesk command, Requester requester, Office office, Desk desk) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        return desk.blocks().isEmpty() ? List.of() : List.of(new DeskUnblocked(command.desk(), command.office()));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoDeskChange(office, desk, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(UnblockDesk command, Requester requester, Office office, Desk desk, EventAppender events) {
            events.append(decide(command, requester, office, desk));
        }
    }
}
