package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Requester;
import dev.zapis.command.office.Office;
import dev.zapis.command.office.OfficeCommand;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskReminded;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/**
 * Reminds the owner of a booking, once for each offset, if there is anything to be reminded of any more. The house alone asks
 * for it, when it is due.
 *
 * @param due when that was
 */
public record RemindOfDesk(OfficeId office, BookingId booking, PersonId person, ReminderOffset offset, Instant due)
        implements OfficeCommand {

    /** Who is told later than this deserves a word about it. */
    private static final Duration PUNCTUAL = Duration.ofMinutes(2);

    static List<DeskEvent> decide(
            RemindOfDesk command, Requester asker, Office office, State state, CommandContext occasion) {
        asker.mustBeHouse();
        office.mustBeOpen();
        DeskBooked booked = state.booked();
        if (booked == null || !booked.person().equals(command.person()) || !state.isWanted(command)) return List.of();
        Instant until = usefulUntil(command.offset(), booked.day(), office);
        if (!occasion.now().isBefore(until)) return List.of();
        boolean isLate = occasion.now().isAfter(command.due().plus(PUNCTUAL));
        return List.of(new DeskReminded(
                booked.booking(),
                booked.office(),
                booked.person(),
                command.offset(),
                command.due(),
                until,
                isLate,
                state.rule()));
    }

    /** A reminder of the days before has had its time when the day begins: the day has its own. */
    private static Instant usefulUntil(ReminderOffset offset, LocalDate day, Office office) {
        boolean isOfTheDay = !offset.at(day.atStartOfDay()).toLocalDate().isBefore(day);
        return (isOfTheDay ? day.plusDays(1) : day).atStartOfDay(office.zone()).toInstant();
    }

    static class Handler {
        @CommandHandler
        void handle(
                RemindOfDesk command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                CommandContext occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, state, occasion));
        }
    }

    /**
     * A booking, and what its owner and its office say about reminders.
     *
     * @param booked none once it is cancelled
     * @param given what its owner was reminded at
     */
    @EventSourcedEntity
    record State(
            RemindOfDesk asked,
            @Nullable DeskBooked booked,
            Set<ReminderOffset> given,
            boolean isWanted,
            List<ReminderOffset> offsets,
            int rule) {

        State {
            given = Set.copyOf(given);
            offsets = List.copyOf(offsets);
        }

        boolean isWanted(RemindOfDesk command) {
            return isWanted && offsets.contains(command.offset()) && !given.contains(command.offset());
        }

        @EntityCreator
        static State unknown(@InjectEntityId DecisionContext asked) {
            RemindOfDesk command = asked.command(RemindOfDesk.class);
            return new State(command, null, Set.of(), true, RemindersSet.DEFAULT_DESK, 0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            RemindOfDesk command = asked.command(RemindOfDesk.class);
            return BoundaryCriteria.of(
                            Tag.of(Tags.BOOKING, command.booking().value()),
                            DeskBooked.class,
                            DeskBookingCancelled.class,
                            DeskReminded.class)
                    .or(BoundaryCriteria.of(Tag.of(Tags.PERSON, command.person().value()), RemindersChosen.class))
                    .or(BoundaryCriteria.of(Tag.of(Tags.OFFICE, command.office().value()), RemindersSet.class));
        }

        @EventSourcingHandler
        State evolve(DeskBooked event) {
            if (!event.booking().equals(asked.booking())) return this;
            return new State(asked, event, given, isWanted, offsets, rule);
        }

        @EventSourcingHandler
        State evolve(DeskBookingCancelled event) {
            if (!event.booking().equals(asked.booking())) return this;
            return new State(asked, null, given, isWanted, offsets, rule);
        }

        @EventSourcingHandler
        State evolve(DeskReminded event) {
            if (!event.booking().equals(asked.booking())) return this;
            Set<ReminderOffset> more = new HashSet<>(given);
            more.add(event.offset());
            return new State(asked, booked, more, isWanted, offsets, rule);
        }

        @EventSourcingHandler
        State evolve(RemindersChosen event) {
            boolean isOurs = event.person().equals(asked.person()) && event.matter() == ReminderTopic.DESK;
            return isOurs ? new State(asked, booked, given, event.wanted(), offsets, rule) : this;
        }

        @EventSourcingHandler
        State evolve(RemindersSet event) {
            boolean isOurs = event.office().equals(asked.office()) && event.matter() == ReminderTopic.DESK;
            return isOurs ? new State(asked, booked, given, isWanted, event.offsets(), event.rule()) : this;
        }
    }
}
