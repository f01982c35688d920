package dev.zapis.command.desk;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Occasion;
import dev.zapis.command.PlainReason;
import dev.zapis.command.Refused;
import dev.zapis.command.office.Office;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
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
 * Lets nobody book a desk for some days. Who has booked it then loses it, and is told why.
 *
 * @param until the last of them, at most 366 days in all
 * @param reason why; none where none is given
 */
public record BlockDesk(
        OfficeId office,
        DeskId desk,
        LocalDate from,
        LocalDate until,
        @Nullable String reason) implements AtDesk {

    private static final int MOST_DAYS = 365;

    static List<DeskEvent> decide(
            BlockDesk command, Asker asker, Office office, StandingDesk desk, DeskFuture future, Occasion occasion) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        desk.mustStandIn(command.office());
        LocalDate today = office.dayOf(occasion.now());
        if (command.until().isBefore(today)) throw new Refused(DeskRefusal.DAY_PASSED);
        if (command.until().isBefore(command.from())
                || command.from().plusDays(MOST_DAYS).isBefore(command.until())) {
            throw new Refused(DeskRefusal.RANGE);
        }
        String reason = PlainReason.of(command.reason(), DeskRefusal.REASON_LENGTH);
        LocalDate from = command.from().isBefore(today) ? today : command.from();
        List<DeskEvent> events = new ArrayList<>();
        events.add(new DeskBlocked(command.desk(), command.office(), from, command.until(), reason));
        events.addAll(future.cancelled(from, command.until(), reason, office.rule()));
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                BlockDesk command,
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
