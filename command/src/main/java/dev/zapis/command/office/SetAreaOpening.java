package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Says when an area in which teams book first opens to everybody; where it is everybody's, it changes nothing.
 *
 * @param daysBefore a day opens so many days before it, 0 … 90; none: never
 */
public record SetAreaOpening(
        OfficeId office, AreaId area, @Nullable Integer daysBefore) implements Undoable {

    static List<OfficeEvent> decide(SetAreaOpening command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        office.mustHave(command.area());
        Integer days = command.daysBefore();
        if (days != null && (days < 0 || days > BookingHorizon.MOST_DAYS)) {
            throw new Refused(OfficeRefusal.OPENING_OUT_OF_RANGE);
        }
        AreaPriority now = office.rules().priority(command.area());
        if (now.teams().isEmpty() || Objects.equals(now.opensDaysBefore(), days)) return List.of();
        return List.of(new AreaReserved(command.office(), command.area(), now.teams(), days, office.rule() + 1));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.AREA, area.value(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(SetAreaOpening command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
