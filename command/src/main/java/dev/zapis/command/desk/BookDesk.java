package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Creates;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.desk.HalfDays;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Takes a desk for a day or a half of it, for the person who asks.
 *
 * @param part a half where the office lets half days be booked
 */
public record BookDesk(OfficeId office, DeskId desk, LocalDate day, DayPart part)
        implements Creates<BookingId>, Undoable {

    static DeskEvent decide(
            BookDesk command, Requester requester, Office office, Desk desk, DeskDay state, CommandContext context) {
        return booked(command.created(context.command()), command, requester, office, desk, state, context);
    }

    /** One of several that are booked at once, too, is booked by these rules. */
    static DeskBooked booked(
            BookingId booking,
            BookDesk command,
            Requester requester,
            Office office,
            Desk desk,
            DeskDay state,
            CommandContext context) {
        PersonId person = requester.staff();
        office.mustBeOpen();
        office.mustOffer(DeskFeatures.DESK);
        boolean mayBeHalf = office.policy(new HalfDays());
        new WantedDesk(
                        command.desk(),
                        command.office(),
                        command.day(),
                        command.part(),
                        mayBeHalf,
                        person,
                        requester.teams())
                .mustBeAllowed(office, desk, state, context);
        return new DeskBooked(
                booking, command.desk(), command.office(), person, command.day(), command.part(), office.rule());
    }

    @Override
    public BookingId created(CommandId command) {
        return new BookingId(command.makes("booking"));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoDeskBooking(office, created(act), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                BookDesk command,
                Requester requester,
                Office office,
                Desk desk,
                DeskDay state,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, desk, state, context));
        }
    }
}
