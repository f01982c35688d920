package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.LooksAhead;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Takes a desk away for good. Who has booked it from today on loses it, and is told why.
 *
 * @param reason why; none where none is given
 */
public record RetireDesk(
        OfficeId office, DeskId desk, @Nullable String reason) implements LooksAhead, Undoable {

    static List<DeskEvent> decide(
            RetireDesk command,
            Requester requester,
            Office office,
            Desk desk,
            UpcomingBookings ahead,
            CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        String reason = ReasonRule.of(command.reason(), DeskRefusal.REASON_LENGTH);
        List<DeskEvent> events = new ArrayList<>();
        events.add(new DeskRetired(command.desk(), command.office()));
        events.addAll(ahead.from(office.dayOf(context.now())).cancelled(reason, office.rule()));
        return events;
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(desk);
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoDeskChange(office, desk, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                RetireDesk command,
                Requester requester,
                Office office,
                Desk desk,
                UpcomingBookings ahead,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, desk, ahead, context));
        }
    }
}
