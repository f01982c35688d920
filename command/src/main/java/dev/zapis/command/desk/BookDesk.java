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
import dev.zapis.events.desk.HalfDaySplit;
import dev.zapis.events.desk.HalfDays;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
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
        desk.mustStandIn(command.office());
        checkDay(command.day(), office, context);
        checkPart(command, office, context);
        // Whoever has this very desk hears that first, whatever has become of it. Of another's one hears that it is
        // taken, also with a desk of one's own: that is asked last.
        if (state.isOwnedBy(person)) throw ownDay(person, command, state);
        desk.mustBeBookableOn(command.day());
        office.mustBeFor(requester.teams(), desk.area(), command.day(), context.now());
        DayPart taken = state.taken();
        if (taken != null) {
            throw new Refused(DeskRefusal.TAKEN, Map.of("desk", desk.name(), "day", command.day(), "part", taken));
        }
        if (state.ownPart(person) != null) throw ownDay(person, command, state);
        checkLimit(person, office, state);
        return new DeskBooked(
                booking, command.desk(), command.office(), person, command.day(), command.part(), office.rule());
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

    /** Who books a day that has half passed takes what is left of it; a morning that is over is of no use. */
    private static void checkPart(BookDesk command, Office office, CommandContext context) {
        if (command.part() == DayPart.ALL) return;
        if (!office.policy(new HalfDays())) throw new Refused(DeskRefusal.HALF_DAYS_OFF);
        LocalDateTime noon = command.day().atTime(LocalTime.of(office.policy(new HalfDaySplit()), 0));
        if (command.part() == DayPart.AM && !office.timeOf(context.now()).isBefore(noon)) {
            throw new Refused(DeskRefusal.PART_PASSED);
        }
    }

    private static Refused ownDay(PersonId person, BookDesk command, DeskDay state) {
        DayPart own = Objects.requireNonNullElse(state.ownPart(person), command.part());
        return new Refused(DeskRefusal.OWN_DAY, Map.of("day", command.day(), "part", own));
    }

    /** A day on which the person has a half already is counted already. */
    private static void checkLimit(PersonId person, Office office, DeskDay state) {
        OptionalInt most = office.policy(new DeskLimit());
        if (most.isPresent() && !state.isThere(person) && state.daysInTheWeek(person) >= most.getAsInt()) {
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
