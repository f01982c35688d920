package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Says how many desks a person may have in a week, Monday to Sunday; who has more keeps them.
 *
 * @param perWeek 1 … 7; none: as many as there are days
 */
public record SetDeskLimit(OfficeId office, @Nullable Integer perWeek) implements Command {

    static List<OfficeEvent> decide(SetDeskLimit command, Requester asker, Office office) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        Integer perWeek = command.perWeek();
        if (perWeek != null && (perWeek < 1 || perWeek > 7)) throw new Refused(OfficeRefusal.LIMIT_OUT_OF_RANGE);
        if (Objects.equals(office.perWeek(), perWeek)) return List.of();
        return List.of(new DeskLimitSet(command.office(), perWeek, office.rule() + 1));
    }

    static class Handler {
        @CommandHandler
        void handle(SetDeskLimit command, Requester asker, Office office, EventAppender events) {
            events.append(decide(command, asker, office));
        }
    }
}
