package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
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

/** Brings back what an act has ended in an office, and no other's, as far as it is still free. The house alone asks for it; again it changes nothing. */
@Irreversible(Irreversible.BY_HOUSE)
public record RestoreDeskBookingsEndedBy(OfficeId office, CommandId act) implements Reclaims {

    static List<DeskEvent> decide(
            RestoreDeskBookingsEndedBy command,
            Requester requester,
            Office office,
            WithdrawnBookings withdrawn,
            CommandContext context) {
        requester.mustBeHouse();
        LocalDate today = office.dayOf(context.now());
        return withdrawn
                .by(command.act())
                .where(event -> !event.day().isBefore(today))
                .reclaimed();
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(office);
    }

    static class Handler {
        @CommandHandler
        void handle(
                RestoreDeskBookingsEndedBy command,
                Requester requester,
                Office office,
                WithdrawnBookings withdrawn,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, withdrawn, context));
        }
    }
}
