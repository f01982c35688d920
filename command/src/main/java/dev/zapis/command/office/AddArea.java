package dev.zapis.command.office;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.ConfusableNames;
import dev.zapis.command.Creates;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Adds a part of the office in which desks can stand. */
public record AddArea(OfficeId office, String name) implements Creates<AreaId>, Undoable {

    static OfficeEvent decide(AddArea command, Requester requester, Office office, CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        String name = OfficeName.checked(command.name());
        if (office.areas().values().stream().anyMatch(area -> ConfusableNames.areAlike(area, name))) {
            throw new Refused(OfficeRefusal.AREA_KNOWN);
        }
        return new AreaAdded(command.office(), command.created(context.command()), name);
    }

    @Override
    public AreaId created(CommandId command) {
        return new AreaId(command.makes("area"));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(
                office, UndoOfficeChange.About.AREA, created(act).value(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(AddArea command, Requester requester, Office office, CommandContext context, EventAppender events) {
            events.append(decide(command, requester, office, context));
        }
    }
}
