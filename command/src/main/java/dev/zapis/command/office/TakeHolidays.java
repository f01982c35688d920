package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Has the office keep a country's holidays and moved working days of a year; those taken before for that year no longer count.
 *
 * @param country ISO 3166 code
 * @param closed days off beyond the weekly ones
 * @param opened working days on what would be a day off
 * @param cancelsBookings who has something booked on days that close loses it; else they keep it
 */
public record TakeHolidays(
        OfficeId office,
        String country,
        int year,
        List<LocalDate> closed,
        List<LocalDate> opened,
        boolean cancelsBookings)
        implements Undoable {

    public TakeHolidays {
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
    }

    public TakeHolidays(OfficeId office, String country, int year, List<LocalDate> closed, List<LocalDate> opened) {
        this(office, country, year, closed, opened, false);
    }

    static List<OfficeEvent> decide(TakeHolidays command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        boolean isOfTheYear = Stream.concat(command.closed().stream(), command.opened().stream())
                .allMatch(day -> day.getYear() == command.year());
        boolean isBoth = command.closed().stream().anyMatch(command.opened()::contains);
        if (!isOfTheYear || isBoth) throw new Refused(OfficeRefusal.HOLIDAYS_CONTRADICT);
        HolidaysTaken taken = new HolidaysTaken(
                command.office(),
                command.country(),
                command.year(),
                sorted(command.closed()),
                sorted(command.opened()),
                office.rule() + 1,
                command.cancelsBookings() ? sorted(command.closed()) : null);
        return isKept(taken, office) ? List.of() : List.of(taken);
    }

    private static List<LocalDate> sorted(List<LocalDate> days) {
        return days.stream().distinct().sorted().toList();
    }

    private static boolean isKept(HolidaysTaken taken, Office office) {
        HolidaysTaken before = office.rules().calendar().years().get(taken.year());
        return before != null
                && before.country().equals(taken.country())
                && before.closed().equals(taken.closed())
                && before.opened().equals(taken.opened())
                && taken.closed().stream().allMatch(day -> !taken.takesBookingsOf(day) || before.takesBookingsOf(day));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.YEAR, Integer.toString(year), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(TakeHolidays command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
