package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Creates;
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
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Gives a booking another desk or day, by its owner or an admin: the old one ends and the new one begins in one append, so nothing is lost where
 * the new place can't be had. All rules of booking hold for the new place, with the old one given back.
 *
 * @param desk where to; perhaps the same one, on another day
 * @param reason why, which the owner is told; none where it is the owner
 */
public record MoveDeskBooking(
        OfficeId office,
        BookingId booking,
        DeskId desk,
        LocalDate day,
        @Nullable String reason) implements Creates<BookingId>, Undoable, ConcernsBooking {

    /** What it is decided by, beside who asks. */
    record Known(Office office, Desk desk, DeskBooking booking, Occupant occupant, MoveTarget target) {}

    static List<DeskEvent> decide(MoveDeskBooking command, Requester requester, Known known, CommandContext context) {
        boolean isAdmin = requester.isAdmin();
        if (!isAdmin) requester.staff();
        DeskBooked old = known.booking().mustBeOf(command.office());
        boolean isOwn = old.person().equals(requester.person());
        if (!isAdmin && !isOwn) throw new Refused(DeskRefusal.NOT_YOURS);
        known.booking().mustBeLiveIn(command.office());
        Office office = known.office();
        office.mustBeOpen();
        office.mustOffer(DeskFeatures.DESK);
        if (old.day().isBefore(office.dayOf(context.now()))) throw new Refused(DeskRefusal.DAY_PASSED);
        known.occupant().mustBeThere();
        mustBeElsewhere(command, old);
        Set<TeamId> teams = known.occupant().teams();
        new WantedDesk(command.desk(), command.office(), command.day(), old.part(), true, old.person(), teams)
                .mustBeAllowed(
                        office, known.desk(), known.target().beside(old, command.desk(), command.day()), context);
        String reason = isOwn ? command.reason() : ReasonRule.needed(command.reason());
        return moved(old, command.created(context.command()), command.desk(), command.day(), reason, office.rule());
    }

    private static void mustBeElsewhere(MoveDeskBooking command, DeskBooked old) {
        if (command.desk().equals(old.desk()) && command.day().equals(old.day())) {
            throw new Refused(DeskRefusal.SAME_PLACE);
        }
    }

    /** The one ends, the other begins. */
    static List<DeskEvent> moved(
            DeskBooked old, BookingId to, DeskId desk, LocalDate day, @Nullable String reason, int rule) {
        return List.of(
                new DeskBookingMoved(
                        old.booking(),
                        old.desk(),
                        old.office(),
                        old.person(),
                        old.day(),
                        old.part(),
                        to,
                        desk,
                        day,
                        reason,
                        rule),
                new DeskBooked(to, desk, old.office(), old.person(), day, old.part(), rule));
    }

    @Override
    public BookingId created(CommandId command) {
        return booked(command);
    }

    /** The booking that such a command begins. */
    static BookingId booked(CommandId command) {
        return new BookingId(command.makes("booking"));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoDeskMove(office, booking, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                MoveDeskBooking command,
                Requester requester,
                Office office,
                Desk desk,
                DeskBooking booking,
                Occupant occupant,
                MoveTarget target,
                CommandContext context,
                EventAppender events) {
            Known known = new Known(office, desk, booking, occupant, target);
            events.append(decide(command, requester, known, context));
        }
    }
}
