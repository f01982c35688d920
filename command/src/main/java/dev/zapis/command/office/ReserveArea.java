package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Gives teams the first right to book in an area; saying what is so already changes nothing.
 *
 * @param teams none: everybody may book there at any time
 * @param opensDaysBefore a day opens to everybody so many days before it, 0 … 90; none: never
 */
public record ReserveArea(
        OfficeId office,
        AreaId area,
        List<TeamId> teams,
        @Nullable Integer opensDaysBefore) implements Command {

    public ReserveArea {
        teams = List.copyOf(teams);
    }

    static List<OfficeEvent> decide(ReserveArea command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.area());
        command.teams().forEach(office::mustHave);
        List<TeamId> teams = command.teams().stream().distinct().toList();
        Integer opens = teams.isEmpty() ? null : command.opensDaysBefore();
        if (opens != null && (opens < 0 || opens > BookingHorizon.MOST_DAYS)) {
            throw new Refused(OfficeRefusal.OPENING_OUT_OF_RANGE);
        }
        if (office.rules().priority(command.area()).equals(new AreaPriority(teams, opens))) return List.of();
        return List.of(new AreaReserved(command.office(), command.area(), teams, opens, office.rule() + 1));
    }

    static class Handler {
        @CommandHandler
        void handle(ReserveArea command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
