package dev.zapis.command.desk;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Gives a desk another name, which no other desk of the office has. */
public record RenameDesk(OfficeId office, DeskId desk, String name) implements AtDesk {

    static List<DeskEvent> decide(RenameDesk command, Asker asker, Office office, StandingDesk desk, DeskNames names) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        String name = DeskName.checked(command.name());
        if (name.equals(desk.name())) return List.of();
        names.mustBeFree(name, command.desk());
        return List.of(new DeskRenamed(command.desk(), command.office(), name));
    }

    static class Handler {
        @CommandHandler
        void handle(
                RenameDesk command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) StandingDesk desk,
                @InjectEntity(idResolver = AskedResolver.class) DeskNames names,
                EventAppender events) {
            events.append(decide(command, asker, office, desk, names));
        }
    }
}
