package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.ConfusableNames;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaRenamed;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Gives an area another name, which no other area of the office has. */
public record RenameArea(OfficeId office, AreaId area, String name) implements Undoable {

    static List<OfficeEvent> decide(RenameArea command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.area());
        String name = OfficeName.checked(command.name());
        if (name.equals(office.areas().get(command.area()))) return List.of();
        boolean isTaken = office.areas().entrySet().stream()
                .anyMatch(area ->
                        !area.getKey().equals(command.area()) && ConfusableNames.areAlike(area.getValue(), name));
        if (isTaken) throw new Refused(OfficeRefusal.AREA_KNOWN);
        return List.of(new AreaRenamed(command.office(), command.area(), name));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.AREA, area.value(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(RenameArea command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
