package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
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
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Takes desks for several days, for the person who asks. Each day is judged by itself, by the rules of {@link BookDesk}: those that pass are
 * booked in one append, the others are left out. Where none passes it is refused for the reason of the first.
 *
 * @param part of each of the days
 */
public record BookDeskDays(OfficeId office, List<Wish> wishes, DayPart part) implements Undoable {

    /** No more days than can be marked at once. */
    public static final int MOST = 31;

    /** A desk on one of the days. */
    public record Wish(DeskId desk, LocalDate day) {}

    public BookDeskDays {
        wishes = List.copyOf(wishes);
    }

    /** What the booking of a day is called, if there is one. */
    public static BookingId booking(CommandId act, LocalDate day) {
        return new BookingId(act.makes("booking/" + day));
    }

    static List<DeskEvent> decide(
            BookDeskDays command, Requester requester, Office office, SeveralDeskDays state, CommandContext context) {
        requester.staff();
        office.mustBeOpen();
        office.mustOffer(DeskFeatures.DESK);
        if (command.wishes().isEmpty() || command.wishes().size() > MOST)
            throw new Refused(DeskRefusal.DAY_COUNT, Map.of("most", MOST));
        List<DeskEvent> events = new ArrayList<>();
        SeveralDeskDays now = state;
        Refused first = null;
        for (Wish wish : byDay(command.wishes())) {
            try {
                DeskBooked booked = booked(command, wish, requester, office, now, context);
                events.add(booked);
                now = now.evolve(booked);
            } catch (Refused refused) {
                if (first == null) first = refused;
            }
        }
        mustHaveSome(events, first);
        return List.copyOf(events);
    }

    private static void mustHaveSome(List<DeskEvent> events, @Nullable Refused first) {
        if (events.isEmpty() && first != null) throw first;
    }

    private static List<Wish> byDay(List<Wish> wishes) {
        return wishes.stream().sorted(Comparator.comparing(Wish::day)).toList();
    }

    private static DeskBooked booked(
            BookDeskDays command,
            Wish wish,
            Requester requester,
            Office office,
            SeveralDeskDays state,
            CommandContext context) {
        return BookDesk.booked(
                booking(context.command(), wish.day()),
                new BookDesk(command.office(), wish.desk(), wish.day(), command.part()),
                requester,
                office,
                state.desk(wish.desk()),
                state.on(wish, command.part(), requester.staff()),
                context);
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoDeskDays(office, wishes.stream().map(Wish::day).toList(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                BookDeskDays command,
                Requester requester,
                Office office,
                SeveralDeskDays state,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, state, context));
        }
    }
}
