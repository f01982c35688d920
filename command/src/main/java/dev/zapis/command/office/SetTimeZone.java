package dev.zapis.command.office;

import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Moves the office to another time zone, which it can only do while nobody has a desk from today on. */
public record SetTimeZone(OfficeId office, ZoneId zone) implements OfficeCommand {

    static List<OfficeEvent> decide(
            SetTimeZone command,
            Requester asker,
            Office office,
            UpcomingBookingsOfOffice bookings,
            CommandContext occasion) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        if (office.zone().equals(command.zone())) return List.of();
        long live = bookings.from(office.dayOf(occasion.now()));
        if (live > 0) throw new Refused(OfficeRefusal.ZONE_BOOKED, Map.of("bookings", live));
        return List.of(new TimeZoneSet(command.office(), command.zone()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                SetTimeZone command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                @InjectEntity(idResolver = DecisionContextResolver.class) UpcomingBookingsOfOffice bookings,
                CommandContext occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, bookings, occasion));
        }
    }
}
