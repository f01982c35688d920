package dev.zapis.command.desk;

import dev.zapis.command.Command;
import dev.zapis.command.Requester;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Lets people book a desk again on all days: whatever blocks there are, all of them end. */
public record UnblockDesk(OfficeId office, DeskId desk) implements Command {

    static List<DeskEvent> decide(UnblockDesk command, Requester requester, Office office, Desk desk) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        return desk.blocks().isEmpty() ? List.of() : List.of(new DeskUnblocked(command.desk(), command.office()));
    }

    static class Handler {
        @CommandHandler
        void handle(UnblockDesk command, Requester requester, Office office, Desk desk, EventAppender events) {
            events.append(decide(command, requester, office, desk));
        }
    }
}
