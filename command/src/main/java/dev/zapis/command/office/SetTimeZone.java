package dev.zapis.command.office;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.LooksAhead;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Moves the office to another time zone, which it can only do while nobody has a desk from today on. */
public record SetTimeZone(OfficeId office, ZoneId zone) implements LooksAhead, Undoable {

    static List<OfficeEvent> decide(
            SetTimeZone command, Requester requester, Office office, UpcomingBookings ahead, CommandContext context) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        if (office.zone().equals(command.zone())) return List.of();
        long live = ahead.from(office.dayOf(context.now())).live().size();
        if (live > 0) throw new Refused(OfficeRefusal.ZONE_BOOKED, Map.of("bookings", live));
        return List.of(new TimeZoneSet(command.office(), command.zone()));
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(office);
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoTimeZone(office, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                SetTimeZone command,
                Requester requester,
                Office office,
                UpcomingBookings ahead,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, ahead, context));
        }
    }
}
