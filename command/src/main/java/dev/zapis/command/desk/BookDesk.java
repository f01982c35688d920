package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Creates;
import dev.zapis.command.Refused;
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
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Takes a desk for a day, for the person who asks. */
public record BookDesk(OfficeId office, DeskId desk, LocalDate day) implements Creates<BookingId>, Undoable {

    static DeskEvent decide(
            BookDesk command, Requester requester, Office office, Desk desk, DeskDay state, CommandContext context) {
        PersonId person = requester.staff();
        office.mustBeOpen();
        office.mustOffer(DeskFeatures.DESK);
        desk.mustStandIn(command.office());
        checkDay(command.day(), office, context);
        // Whoever has this very desk hears that first, whatever has become of it. Of another's one hears that it is
        // taken, also with a desk of one's own: that is asked last.
        if (state.isOwnedBy(person)) throw new Refused(DeskRefusal.OWN_DAY, Map.of("day", command.day()));
        desk.mustBeBookableOn(command.day());
        office.mustBeFor(requester.teams(), desk.area(), command.day(), context.now());
        if (!state.isFree()) {
            throw new Refused(DeskRefusal.TAKEN, Map.of("desk", desk.name(), "day", command.day()));
        }
        if (state.hasDesk(person)) throw new Refused(DeskRefusal.OWN_DAY, Map.of("day", command.day()));
        checkLimit(person, office, state);
        BookingId booking = command.created(context.command());
        return new DeskBooked(
                booking, command.desk(), command.office(), person, command.day(), DayPart.ALL, office.rule());
    }

    @Override
    public BookingId created(CommandId command) {
        return new BookingId(command.makes("booking"));
    }

    private static void checkDay(LocalDate day, Office office, CommandContext context) {
        if (day.isBefore(office.dayOf(context.now()))) throw new Refused(DeskRefusal.DAY_PASSED);
        LocalDate last = office.horizon(context.now());
        if (day.isAfter(last)) throw new Refused(DeskRefusal.DAY_TOO_FAR, Map.of("last", last));
        office.mustBeOpenOn(day);
    }

    private static void checkLimit(PersonId person, Office office, DeskDay state) {
        OptionalInt most = office.policy(new DeskLimit());
        if (most.isPresent() && state.inTheWeek(person) >= most.getAsInt()) {
            throw new Refused(DeskRefusal.LIMIT, Map.of("most", most.getAsInt()));
        }
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
