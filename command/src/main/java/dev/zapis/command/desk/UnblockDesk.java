package dev.zapis.command.desk;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
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
public record UnblockDesk(OfficeId office, DeskId desk) implements AtDesk {

    static List<DeskEvent> decide(UnblockDesk command, Asker asker, Office office, StandingDesk desk) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        return desk.blocks().isEmpty() ? List.of() : List.of(new DeskUnblocked(command.desk(), command.office()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                UnblockDesk command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) StandingDesk desk,
                EventAppender events) {
            events.append(decide(command, asker, office, desk));
        }
    }
}
