package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.LooksAhead;
import dev.zapis.command.Requester;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Ends what is booked on days that an office was closed on with their bookings. The house alone asks for it; again it changes nothing. */
@Irreversible(Irreversible.BY_HOUSE)
public record CancelDeskBookingsOn(OfficeId office, List<LocalDate> days) implements LooksAhead {

    /** What asks for it, as the metadata of its events have it. */
    public static final String CAUSE = "desk.when-day-closed";

    public CancelDeskBookingsOn {
        days = List.copyOf(days);
    }

    static List<DeskEvent> decide(
            CancelDeskBookingsOn command,
            Requester requester,
            Office office,
            UpcomingBookings ahead,
            CommandContext context) {
        requester.mustBeHouse();
        return ahead.from(office.dayOf(context.now()))
                .on(day -> command.days().contains(day) && office.hasCancelledBookingsOf(day))
                .cancelled(booked -> office.closingReason(booked.day()), office.rule());
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(office);
    }

    static class Handler {
        @CommandHandler
        void handle(
                CancelDeskBookingsOn command,
                Requester requester,
                Office office,
                UpcomingBookings ahead,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, ahead, context));
        }
    }
}
