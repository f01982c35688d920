package dev.zapis.command.office;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * Closes the office on several days at once, whatever week and holidays say; all of them or none; those that are closed already stay as they are.
 *
 * @param reason why it is closed; none where none is given
 * @param cancelsBookings who has something booked on one of them loses it; else they keep it
 */
public record CloseDays(
        OfficeId office, List<LocalDate> days, @Nullable String reason, boolean cancelsBookings) implements Undoable {

    public static final int MOST = 31;

    public CloseDays {
        days = List.copyOf(days);
    }

    static List<OfficeEvent> decide(CloseDays command, Requester requester, Office office, CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        List<LocalDate> days = command.days().stream().distinct().sorted().toList();
        if (days.isEmpty() || days.size() > MOST) throw new Refused(OfficeRefusal.DAY_COUNT, Map.of("most", MOST));
        List<OfficeEvent> events = new ArrayList<>();
        Office now = office;
        var said = office.rules().calendar().days();
        List<LocalDate> open = days.stream()
                .filter(day -> !SetDay.isClosed(said.get(day), command.cancelsBookings()))
                .toList();
        if (open.isEmpty()) throw new Refused(OfficeRefusal.CLOSED_ALREADY);
        for (LocalDate day : open) {
            SetDay one = new SetDay(command.office(), day, false, command.reason(), command.cancelsBookings());
            for (OfficeEvent event : SetDay.decide(one, requester, now, context)) {
                events.add(
                        command.cancelsBookings() && event instanceof DaySet closing ? closing.together(open) : event);
                now = now.after(event);
            }
        }
        return List.copyOf(events);
    }

    /** Told apart by the first of them. */
    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        String first =
                days.stream().sorted().findFirst().map(LocalDate::toString).orElse("");
        return new UndoOfficeChange(office, UndoOfficeChange.About.DAY, first, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                CloseDays command, Requester requester, Office office, CommandContext context, EventAppender events) {
            events.append(decide(command, requester, office, context));
        }
    }
}
