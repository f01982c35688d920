package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.TeamDisbanded;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Ends a team: nothing is for it first any more, which changes the booking rules of the areas that were. */
public record DisbandTeam(OfficeId office, TeamId team) implements Undoable {

    static List<OfficeEvent> decide(DisbandTeam command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.team());
        List<OfficeEvent> events = new ArrayList<>();
        events.add(new TeamDisbanded(command.office(), command.team()));
        int rule = office.rule();
        for (AreaId area : new TreeMap<>(reserved(command, office)).values()) {
            AreaPriority left = office.rules().priority(area).without(command.team());
            Integer opens = left.teams().isEmpty() ? null : left.opensDaysBefore();
            events.add(new AreaReserved(command.office(), area, left.teams(), opens, ++rule));
        }
        return events;
    }

    /** The areas that were for the team, by id: the same command always records them in the same order. */
    private static Map<String, AreaId> reserved(DisbandTeam command, Office office) {
        return office.rules().reserved().entrySet().stream()
                .filter(area -> area.getValue().teams().contains(command.team()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toMap(AreaId::value, area -> area));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoTeamChange(office, team, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(DisbandTeam command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
