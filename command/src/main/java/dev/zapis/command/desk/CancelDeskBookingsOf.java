package dev.zapis.command.desk;

import dev.zapis.command.Command;
import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.OfficeZones;
import dev.zapis.command.Requester;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Ends what somebody who has left has booked from today on. The house alone asks for it; again it changes nothing. */
@Irreversible(Irreversible.BY_HOUSE)
public record CancelDeskBookingsOf(PersonId person) implements Command {

    /** What asks for it, as the metadata of its events have it. */
    public static final String CAUSE = "desk.when-person-left";

    static List<DeskEvent> decide(
            CancelDeskBookingsOf command,
            Requester requester,
            LeftBookings left,
            OfficeZones zones,
            CommandContext context) {
        requester.mustBeHouse();
        return left.cancelled(zones, context.now());
    }

    static class Handler {
        @CommandHandler
        void handle(
                CancelDeskBookingsOf command,
                Requester requester,
                LeftBookings left,
                OfficeZones zones,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, left, zones, context));
        }
    }
}
