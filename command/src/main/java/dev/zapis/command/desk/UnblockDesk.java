package dev.zapis.command.desk;

import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Requester;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Lets people book a desk again on all days. */
public record UnblockDesk(OfficeId office, DeskId desk) implements DeskCommand {

    static List<DeskEvent> decide(UnblockDesk command, Requester asker, Office office, Desk desk) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        return desk.blocks().isEmpty() ? List.of() : List.of(new DeskUnblocked(command.desk(), command.office()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                UnblockDesk command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                @InjectEntity(idResolver = DecisionContextResolver.class) Desk desk,
                EventAppender events) {
            events.append(decide(command, asker, office, desk));
        }
    }
}
