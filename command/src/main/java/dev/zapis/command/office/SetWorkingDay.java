package dev.zapis.command.office;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says whether the office is open on this day of the week, where nothing else is said of a day; on one of them it is.
 *
 * @param cancelsBookings who has something booked on days that close by it loses it; else they keep it
 */
public record SetWorkingDay(OfficeId office, DayOfWeek day, boolean isOpen, boolean cancelsBookings)
        implements Undoable {

    public SetWorkingDay(OfficeId office, DayOfWeek day, boolean isOpen) {
        this(office, day, isOpen, false);
    }

    static List<OfficeEvent> decide(SetWorkingDay command, Requester requester, Office office, CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        Set<DayOfWeek> week = office.rules().calendar().week();
        Set<DayOfWeek> days = new TreeSet<>(week.isEmpty() ? Set.of(DayOfWeek.values()) : week);
        boolean isChanged = command.isOpen() ? days.add(command.day()) : days.remove(command.day());
        if (!isChanged) return List.of();
        if (days.isEmpty()) throw new Refused(OfficeRefusal.NO_WORKING_DAYS);
        boolean isCancelling = command.cancelsBookings() && !command.isOpen();
        WorkingDaysSet set = new WorkingDaysSet(
                command.office(),
                List.copyOf(days),
                office.rule() + 1,
                isCancelling ? closing(command.day(), office, context) : null,
                null);
        return List.of(set);
    }

    /** All such days ahead that are open now and would be no more: as far as anything can be booked. */
    private static List<LocalDate> closing(DayOfWeek day, Office office, CommandContext context) {
        LocalDate today = office.dayOf(context.now());
        return today.datesUntil(today.plusDays(BookingHorizon.MOST_DAYS + 1))
                .filter(each -> each.getDayOfWeek() == day)
                .filter(office.rules().calendar()::isOpenByWeek)
                .toList();
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.WEEKDAY, day.name(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                SetWorkingDay command,
                Requester requester,
                Office office,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, context));
        }
    }
}
