package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Brings back what closing an office on these days has ended, as far as it is still free. The house alone asks for it; again it changes nothing. */
@Irreversible(Irreversible.BY_HOUSE)
public record RestoreDeskBookingsOn(OfficeId office, List<LocalDate> days) implements Reclaims {

    public RestoreDeskBookingsOn {
        days = List.copyOf(days);
    }

    static List<DeskEvent> decide(
            RestoreDeskBookingsOn command,
            Requester requester,
            Office office,
            WithdrawnBookings withdrawn,
            CommandContext context) {
        requester.mustBeHouse();
        LocalDate today = office.dayOf(context.now());
        return withdrawn
                .because(CancelDeskBookingsOn.CAUSE)
                .where(event -> command.days().contains(event.day()))
                .where(event -> !event.day().isBefore(today) && !office.isClosedOn(event.day()))
                .reclaimed();
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(office);
    }

    static class Handler {
        @CommandHandler
        void handle(
                RestoreDeskBookingsOn command,
                Requester requester,
                Office office,
                WithdrawnBookings withdrawn,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, withdrawn, context));
        }
    }
}
