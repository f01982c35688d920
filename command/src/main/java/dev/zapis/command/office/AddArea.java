package dev.zapis.command.office;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.LookAlike;
import dev.zapis.command.Occasion;
import dev.zapis.command.Refused;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Adds a part of the office in which desks can stand. */
public record AddArea(OfficeId office, String name) implements InOffice {

    static OfficeEvent decide(AddArea command, Asker asker, Office office, Occasion occasion) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        String name = OfficeName.checked(command.name());
        if (office.areas().values().stream().anyMatch(area -> LookAlike.areAlike(area, name))) {
            throw new Refused(OfficeRefusal.AREA_KNOWN);
        }
        return new AreaAdded(command.office(), new AreaId(occasion.command().makes("area")), name);
    }

    static class Handler {
        @CommandHandler
        void handle(
                AddArea command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, occasion));
        }
    }
}
