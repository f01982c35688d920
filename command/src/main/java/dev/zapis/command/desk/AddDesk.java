package dev.zapis.command.desk;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Occasion;
import dev.zapis.command.Refused;
import dev.zapis.command.office.InOffice;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Puts a desk into an area of the office. Its name, 1 to 20 characters, is its own there. */
public record AddDesk(OfficeId office, AreaId area, String name) implements InOffice {

    static DeskEvent decide(AddDesk command, Asker asker, Office office, DeskNames names, Occasion occasion) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        if (!office.areas().containsKey(command.area())) throw new Refused(DeskRefusal.AREA_UNKNOWN);
        String name = DeskName.checked(command.name());
        names.mustBeFree(name, null);
        return new DeskAdded(new DeskId(occasion.command().makes("desk")), command.office(), command.area(), name);
    }

    static class Handler {
        @CommandHandler
        void handle(
                AddDesk command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) DeskNames names,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, names, occasion));
        }
    }
}
