package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Gives a team the first right to book in an area, beside those that have it, or takes it; without any everybody may book there at any
 * time. Saying what is so already changes nothing.
 */
public record SetTeamPriority(OfficeId office, AreaId area, TeamId team, boolean isFirst) implements Undoable {

    /** Until {@link SetAreaOpening} says otherwise. */
    private static final int OPENS_DAYS_BEFORE = 2;

    static List<OfficeEvent> decide(SetTeamPriority command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.area());
        if (command.isFirst()) office.mustHave(command.team());
        AreaPriority now = office.rules().priority(command.area());
        List<TeamId> teams = new ArrayList<>(now.teams());
        if (teams.contains(command.team()) == command.isFirst()) return List.of();
        if (command.isFirst()) teams.add(command.team());
        else teams.remove(command.team());
        return List.of(new AreaReserved(command.office(), command.area(), teams, opens(now, teams), office.rule() + 1));
    }

    private static @Nullable Integer opens(AreaPriority before, List<TeamId> teams) {
        if (teams.isEmpty()) return null;
        return before.teams().isEmpty() ? Integer.valueOf(OPENS_DAYS_BEFORE) : before.opensDaysBefore();
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.AREA, area.value(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(SetTeamPriority command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
