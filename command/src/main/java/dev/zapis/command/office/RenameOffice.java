package dev.zapis.command.office;

import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.OfficeRenamed;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Gives the office another name; the one that it has changes nothing. */
public record RenameOffice(OfficeId office, String name) implements OfficeCommand {

    static List<OfficeEvent> decide(RenameOffice command, Requester asker, Office office) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        String name = OfficeName.checked(command.name());
        return name.equals(office.name()) ? List.of() : List.of(new OfficeRenamed(command.office(), name));
    }

    static class Handler {
        @CommandHandler
        void handle(
                RenameOffice command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                EventAppender events) {
            events.append(decide(command, asker, office));
        }
    }
}
