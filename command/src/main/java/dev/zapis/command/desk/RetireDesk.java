package dev.zapis.command.desk;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Occasion;
import dev.zapis.command.PlainReason;
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
        OfficeId office, DeskId desk, @Nullable String reason) implements AtDesk {

    static List<DeskEvent> decide(
            RetireDesk command, Asker asker, Office office, StandingDesk desk, DeskFuture future, Occasion occasion) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        String reason = PlainReason.of(command.reason(), DeskRefusal.REASON_LENGTH);
        List<DeskEvent> events = new ArrayList<>();
        events.add(new DeskRetired(command.desk(), command.office()));
        events.addAll(future.cancelled(office.dayOf(occasion.now()), LocalDate.MAX, reason, office.rule()));
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                RetireDesk command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) StandingDesk desk,
                @InjectEntity(idResolver = AskedResolver.class) DeskFuture future,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, desk, future, occasion));
        }
    }
}
