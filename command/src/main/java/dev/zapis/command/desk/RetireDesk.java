package dev.zapis.command.desk;

import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Requester;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Takes a desk away for good. Who has booked it from today on loses it, and is told why.
 *
 * @param reason why; none where none is given
 */
public record RetireDesk(
        OfficeId office, DeskId desk, @Nullable String reason) implements DeskCommand {

    static List<DeskEvent> decide(
            RetireDesk command,
            Requester asker,
            Office office,
            Desk desk,
            UpcomingBookingsOfDesk future,
            CommandContext occasion) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        String reason = ReasonRule.of(command.reason(), DeskRefusal.REASON_LENGTH);
        List<DeskEvent> events = new ArrayList<>();
        events.add(new DeskRetired(command.desk(), command.office()));
        events.addAll(future.cancelled(office.dayOf(occasion.now()), LocalDate.MAX, reason, office.rule()));
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                RetireDesk command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                @InjectEntity(idResolver = DecisionContextResolver.class) Desk desk,
                @InjectEntity(idResolver = DecisionContextResolver.class) UpcomingBookingsOfDesk future,
                CommandContext occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, desk, future, occasion));
        }
    }
}
