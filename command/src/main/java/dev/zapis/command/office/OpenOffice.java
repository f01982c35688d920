package dev.zapis.command.office;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Refused;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import java.time.ZoneId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Opens an office in a time zone. */
public record OpenOffice(OfficeId office, String name, ZoneId zone) implements InOffice {

    static OfficeEvent decide(OpenOffice command, Asker asker, Office office) {
        asker.mustBeAdmin();
        if (office.isOpen()) throw new Refused(OfficeRefusal.KNOWN);
        return new OfficeOpened(command.office(), OfficeName.checked(command.name()), command.zone());
    }

    static class Handler {
        @CommandHandler
        void handle(
                OpenOffice command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                EventAppender events) {
            events.append(decide(command, asker, office));
        }
    }
}
