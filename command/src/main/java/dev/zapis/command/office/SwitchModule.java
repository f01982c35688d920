package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Switches a part of the product on or off in the office; all that was recorded stays. */
public record SwitchModule(OfficeId office, Feature module, boolean isOn) implements Undoable {

    static List<OfficeEvent> decide(SwitchModule command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        boolean isSo = office.off().contains(command.module()) != command.isOn();
        return isSo ? List.of() : List.of(new ModuleSwitched(command.office(), command.module(), command.isOn()));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.SECTION, module.value(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(SwitchModule command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
