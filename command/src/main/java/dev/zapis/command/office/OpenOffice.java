package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import java.time.ZoneId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Opens an office in a time zone. */
@Irreversible("nothing closes an office: what happens in it begins with it")
public record OpenOffice(OfficeId office, String name, ZoneId zone) implements Command {

    static OfficeEvent decide(OpenOffice command, Requester requester, Office office) {
        requester.mustBeAdmin();
        if (office.isOpen()) throw new Refused(OfficeRefusal.KNOWN);
        return new OfficeOpened(command.office(), OfficeName.checked(command.name()), command.zone());
    }

    static class Handler {
        @CommandHandler
        void handle(OpenOffice command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
