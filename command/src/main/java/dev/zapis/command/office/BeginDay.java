package dev.zapis.command.office;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Requester;
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
public record BeginDay(OfficeId office) implements OfficeCommand {

    private static final Duration A_DAY = Duration.ofDays(1);

    static List<OfficeEvent> decide(
            BeginDay command, Requester asker, Office office, State state, CommandContext occasion) {
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
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                CommandContext occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, state, occasion));
        }
    }

    /** The last day that has begun; none before the first. */
    @EventSourcedEntity
    record State(OfficeId office, @Nullable DayBegun last) {

        @EntityCreator
        static State none(@InjectEntityId DecisionContext asked) {
            return new State(asked.command(BeginDay.class).office(), null);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            OfficeId office = asked.command(BeginDay.class).office();
            return BoundaryCriteria.of(Tag.of(Tags.OFFICE, office.value()), DayBegun.class);
        }

        @EventSourcingHandler
        State evolve(DayBegun event) {
            return event.office().equals(office) ? new State(office, event) : this;
        }
    }
}
