package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says on which days of the week the office is open, where nothing else is said of a day.
 *
 * @param days at least one
 */
public record SetWorkingDays(OfficeId office, List<DayOfWeek> days) implements Command {

    public SetWorkingDays {
        days = List.copyOf(days);
    }

    static List<OfficeEvent> decide(SetWorkingDays command, Requester requester, Office office) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        Set<DayOfWeek> days = Set.copyOf(command.days());
        if (days.isEmpty()) throw new Refused(OfficeRefusal.NO_WORKING_DAYS);
        Set<DayOfWeek> week = office.rules().calendar().week();
        if (days.equals(week.isEmpty() ? Set.of(DayOfWeek.values()) : week)) return List.of();
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        return List.of(new WorkingDaysSet(command.office(), sorted, office.rule() + 1));
    }

    static class Handler {
        @CommandHandler
        void handle(SetWorkingDays command, Requester requester, Office office, EventAppender events) {
            events.append(decide(command, requester, office));
        }
    }
}
