package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Makes a person no longer one of a team. */
public record LeaveTeam(PersonId person, TeamId team) implements Undoable {

    static List<PersonEvent> decide(LeaveTeam command, Requester requester, TeamMembership member) {
        requester.mustBeAdmin();
        if (!member.teams().contains(command.team())) return List.of();
        return List.of(new TeamLeft(command.person(), command.team()));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoTeamMembership(person, team, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(LeaveTeam command, Requester requester, TeamMembership member, EventAppender events) {
            events.append(decide(command, requester, member));
        }
    }
}
