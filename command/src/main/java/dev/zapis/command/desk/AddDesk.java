package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Creates;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import java.util.Optional;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Puts a desk into an area of the office. Its name, 1 to 20 characters, is its own there. */
public record AddDesk(OfficeId office, AreaId area, String name) implements Creates<DeskId>, Undoable {

    /** Why no desk would be called so; nothing where one may, if no other is. */
    public static Optional<Refusal> objection(String name) {
        try {
            DeskName.checked(name);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.reason());
        }
    }

    static DeskEvent decide(
            AddDesk command, Requester requester, Office office, DeskNameRegistry names, CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        if (!office.areas().containsKey(command.area())) throw new Refused(DeskRefusal.AREA_UNKNOWN);
        String name = DeskName.checked(command.name());
        names.mustBeFree(name, null);
        return new DeskAdded(command.created(context.command()), command.office(), command.area(), name);
    }

    @Override
    public DeskId created(CommandId command) {
        return new DeskId(command.makes("desk"));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoDeskChange(office, created(act), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                AddDesk command,
                Requester requester,
                Office office,
                DeskNameRegistry names,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, names, context));
        }
    }
}
