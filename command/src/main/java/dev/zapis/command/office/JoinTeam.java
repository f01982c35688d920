package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Makes a person one of a team; doing it twice changes nothing. */
public record JoinTeam(OfficeId office, PersonId person, TeamId team) implements Undoable {

    static List<PersonEvent> decide(JoinTeam command, Requester requester, Office office, TeamMembership member) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.team());
        member.mustBeKnown();
        if (member.teams().contains(command.team())) return List.of();
        return List.of(new TeamJoined(command.person(), command.team()));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoTeamMembership(person, team, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(JoinTeam command, Requester requester, Office office, TeamMembership member, EventAppender events) {
            events.append(decide(command, requester, office, member));
        }
    }
}
