package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.office.OfficeId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Gives a booked desk back: by its owner until the day is over, by an admin at any time. It doesn't ask whether the office is open: there is
 * a booking, so it was, and it is for good. Nor whether it still offers desks: what one has can always be given back.
 *
 * @param reason why, which the owner is told; none where it is the owner
 */
public record CancelDeskBooking(
        OfficeId office, BookingId booking, @Nullable String reason) implements Undoable {

    static DeskEvent decide(
            CancelDeskBooking command,
            Requester requester,
            Office office,
            DeskBooking booking,
            CommandContext context) {
        boolean isAdmin = requester.isAdmin();
        if (!isAdmin) requester.known();
        DeskBooked booked = booking.mustBeOf(command.office());
        if (!isAdmin && !booked.person().equals(requester.known())) throw new Refused(DeskRefusal.NOT_YOURS);
        booking.mustBeLiveIn(command.office());
        if (!isAdmin && booked.day().isBefore(office.dayOf(context.now()))) throw new Refused(DeskRefusal.DAY_PASSED);
        boolean isOwn = booked.person().equals(requester.person());
        return new DeskBookingCancelled(
                booked.booking(),
                booked.desk(),
                booked.office(),
                booked.person(),
                booked.day(),
                booked.part(),
                isOwn ? command.reason() : ReasonRule.needed(command.reason()),
                office.rule());
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoDeskBooking(office, booking, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                CancelDeskBooking command,
                Requester requester,
                Office office,
                DeskBooking booking,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, booking, context));
        }
    }
}
