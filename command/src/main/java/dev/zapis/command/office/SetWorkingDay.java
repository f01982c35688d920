package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Says whether the office is open on this day of the week, where nothing else is said of a day; on one of them it is. */
public record SetWorkingDay(OfficeId office, DayOfWeek day, boolean isOpen) implements Undoable {

    static List<OfficeEvent> decide(SetWorkingDay command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        Set<DayOfWeek> week = office.rules().calendar().week();
        Set<DayOfWeek> days = new TreeSet<>(week.isEmpty() ? Set.of(DayOfWeek.values()) : week);
        boolean isChanged = command.isOpen() ? days.add(command.day()) : days.remove(command.day());
        if (!isChanged) return List.of();
        if (days.isEmpty()) throw new Refused(OfficeRefusal.NO_WORKING_DAYS);
        return List.of(new WorkingDaysSet(command.office(), List.copyOf(days), office.rule() + 1));
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.WEEKDAY, day.name(), act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(SetWorkingDay command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
