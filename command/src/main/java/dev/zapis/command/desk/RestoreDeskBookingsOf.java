package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.OfficeZones;
import dev.zapis.command.Requester;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Brings back what somebody has lost by leaving, as far as it is still free. The house alone asks for it; again it changes nothing. */
@Irreversible(Irreversible.BY_HOUSE)
public record RestoreDeskBookingsOf(PersonId person) implements Reclaims {

    /** The reaction that tells it: what comes back by it is known by this word. */
    public static final String CAUSE = "desk.when-person-restored";

    static List<DeskEvent> decide(
            RestoreDeskBookingsOf command,
            Requester requester,
            Presence presence,
            WithdrawnBookings withdrawn,
            OfficeZones zones,
            CommandContext context) {
        requester.mustBeHouse();
        // Lost again by now: it comes back with the access.
        if (!presence.isThere()) return List.of();
        return withdrawn
                .because(CancelDeskBookingsOf.CAUSE)
                .where(event -> !event.day().isBefore(zones.dayOf(event.office(), context.now())))
                .reclaimed();
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(person);
    }

    static class Handler {
        @CommandHandler
        void handle(
                RestoreDeskBookingsOf command,
                Requester requester,
                Presence presence,
                WithdrawnBookings withdrawn,
                OfficeZones zones,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, presence, withdrawn, zones, context));
        }
    }
}
