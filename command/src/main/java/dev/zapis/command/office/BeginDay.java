package dev.zapis.command.office;

import dev.zapis.command.Asked;
import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Boundary;
import dev.zapis.command.Occasion;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.DayBegun;
import dev.zapis.events.office.OfficeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/** Begins the office's day, once; days on which nobody was there to do it are passed over. The house alone asks for it. */
public record BeginDay(OfficeId office) implements InOffice {

    private static final Duration A_DAY = Duration.ofDays(1);

    static List<OfficeEvent> decide(BeginDay command, Asker asker, Office office, State state, Occasion occasion) {
        asker.mustBeHouse();
        office.mustBeOpen();
        LocalDate today = office.dayOf(occasion.now());
        DayBegun last = state.last();
        if (last != null && !last.day().isBefore(today)) return List.of();
        Instant since = last == null ? occasion.now().minus(A_DAY) : last.at();
        Instant next = DayBegun.begins(today.plusDays(1), office.zone());
        return List.of(new DayBegun(command.office(), today, since, occasion.now(), next));
    }

    static class Handler {
        @CommandHandler
        void handle(
                BeginDay command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) State state,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, state, occasion));
        }
    }

    /** The last day that has begun; none before the first. */
    @EventSourcedEntity
    record State(OfficeId office, @Nullable DayBegun last) {

        @EntityCreator
        static State none(@InjectEntityId Asked asked) {
            return new State(asked.command(BeginDay.class).office(), null);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Asked asked) {
            OfficeId office = asked.command(BeginDay.class).office();
            return Boundary.of(Tag.of(Tags.OFFICE, office.value()), DayBegun.class);
        }

        @EventSourcingHandler
        State evolve(DayBegun event) {
            return event.office().equals(office) ? new State(office, event) : this;
        }
    }
}
