package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says how far ahead desks may be booked; saying what is so already changes nothing.
 *
 * @param daysAhead the last bookable day is this many days after today, 0 … 90
 */
public record SetBookingHorizon(OfficeId office, int daysAhead) implements Command {

    static List<OfficeEvent> decide(SetBookingHorizon command, Requester asker, Office office) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        int days = command.daysAhead();
        if (days < 0 || days > Office.MOST_DAYS_AHEAD) throw new Refused(OfficeRefusal.HORIZON_OUT_OF_RANGE);
        boolean isSo = office.rule() > 0 && office.daysAhead() == days;
        return isSo ? List.of() : List.of(new BookingHorizonSet(command.office(), days, office.rule() + 1));
    }

    static class Handler {
        @CommandHandler
        void handle(SetBookingHorizon command, Requester asker, Office office, EventAppender events) {
            events.append(decide(command, asker, office));
        }
    }
}
