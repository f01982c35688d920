package dev.zapis.command.office;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.events.office.Module;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Switches a part of the product on or off in the office; all that was recorded stays. */
public record SwitchModule(OfficeId office, Module module, boolean isOn) implements InOffice {

    static List<OfficeEvent> decide(SwitchModule command, Asker asker, Office office) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        boolean isSo = office.off().contains(command.module()) != command.isOn();
        return isSo ? List.of() : List.of(new ModuleSwitched(command.office(), command.module(), command.isOn()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                SwitchModule command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                EventAppender events) {
            events.append(decide(command, asker, office));
        }
    }
}
