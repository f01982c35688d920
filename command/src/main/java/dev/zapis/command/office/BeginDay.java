package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.DayBegun;
import dev.zapis.events.office.OfficeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/** Begins the office's day, once; days on which nobody was there to do it are passed over. The house alone asks for it. */
@Irreversible(Irreversible.BY_HOUSE)
public record BeginDay(OfficeId office) implements Command {

    private static final Duration A_DAY = Duration.ofDays(1);

    static List<OfficeEvent> decide(
            BeginDay command, Requester requester, Office office, LatestDay latest, CommandContext context) {
        requester.mustBeHouse();
        office.mustBeOpen();
        LocalDate today = office.dayOf(context.now());
        DayBegun last = latest.begun();
        if (last != null && !last.day().isBefore(today)) return List.of();
        Instant since = last == null ? context.now().minus(A_DAY) : last.at();
        Instant next = DayBegun.begins(today.plusDays(1), office.zone());
        return List.of(new DayBegun(command.office(), today, since, context.now(), next));
    }

    static class Handler {
        @CommandHandler
        void handle(
                BeginDay command,
                Requester requester,
                Office office,
                LatestDay latest,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, latest, context));
        }
    }

    /** The last day that has begun; none before the first. */
    @EventSourcedEntity(tagKey = Tags.OFFICE)
    record LatestDay(OfficeId office, @Nullable DayBegun begun) {

        @EntityCreator
        static LatestDay none(@InjectEntityId OfficeId office) {
            return new LatestDay(office, null);
        }

        @EventSourcingHandler
        LatestDay evolve(DayBegun event) {
            return new LatestDay(office, event);
        }
    }
}
