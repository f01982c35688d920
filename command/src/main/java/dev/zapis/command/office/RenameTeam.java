package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.TeamRenamed;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Gives a team another name, which no other team of the office has. */
public record RenameTeam(OfficeId office, TeamId team, String name) implements Undoable {

    static List<OfficeEvent> decide(RenameTeam command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.team());
        String name = TeamName.free(command.name(), office, command.team());
        if (name.equals(office.teams().get(command.team()))) return List.of();
        return List.of(new TeamRenamed(command.office(), command.team(), name));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.TEAM, team.value(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(RenameTeam command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
