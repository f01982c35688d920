package dev.zapis.command.office;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Creates;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Forms a team, under a name that no other team of the office has. */
public record FormTeam(OfficeId office, String name) implements Creates<TeamId>, Undoable {

    static List<OfficeEvent> decide(FormTeam command, Requester requester, Office office, CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        String name = TeamName.free(command.name(), office, null);
        return List.of(new TeamFormed(command.office(), command.created(context.command()), name));
    }

    @Override
    public TeamId created(CommandId command) {
        return new TeamId(command.makes("team"));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoTeamChange(office, created(act), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                FormTeam command, Requester requester, Office office, CommandContext context, EventAppender events) {
            events.append(decide(command, requester, office, context));
        }
    }
}
