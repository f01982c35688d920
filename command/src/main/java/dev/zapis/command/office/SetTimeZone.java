package dev.zapis.command.office;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Occasion;
import dev.zapis.command.Refused;
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
public record SetTimeZone(OfficeId office, ZoneId zone) implements InOffice {

    static List<OfficeEvent> decide(
            SetTimeZone command, Asker asker, Office office, ComingBookings bookings, Occasion occasion) {
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
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) ComingBookings bookings,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, bookings, occasion));
        }
    }
}
