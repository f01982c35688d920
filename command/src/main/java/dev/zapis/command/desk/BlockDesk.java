package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.LooksAhead;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody book a desk for some days. Who has booked it then loses it, and is told why.
 *
 * @param until the last of them, at most 366 days in all
 * @param reason why; none where none is given
 */
public record BlockDesk(
        OfficeId office,
        DeskId desk,
        LocalDate from,
        LocalDate until,
        @Nullable String reason) implements LooksAhead, Undoable {

    private static final int MOST_DAYS = 365;

    static List<DeskEvent> decide(
            BlockDesk command,
            Requester requester,
            Office office,
            Desk desk,
            UpcomingBookings ahead,
            CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        LocalDate today = office.dayOf(context.now());
        if (command.until().isBefore(today)) throw new Refused(DeskRefusal.DAY_PASSED);
        if (command.until().isBefore(command.from())
                || command.from().plusDays(MOST_DAYS).isBefore(command.until())) {
            throw new Refused(DeskRefusal.RANGE);
        }
        String reason = ReasonRule.of(command.reason(), DeskRefusal.REASON_LENGTH);
        LocalDate from = command.from().isBefore(today) ? today : command.from();
        List<DeskEvent> events = new ArrayList<>();
        events.add(new DeskBlocked(command.desk(), command.office(), from, command.until(), reason));
        events.addAll(ahead.between(from, command.until()).cancelled(reason, office.rule()));
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
                BlockDesk command,
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
