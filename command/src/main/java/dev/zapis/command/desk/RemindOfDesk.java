package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.Command;
import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskReminded;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
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
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reminds the owner of a booking, once for each offset, if there is anything to be reminded of any more. The house alone asks
 * for it, when it is due.
 *
 * @param due when that was
 */
@Irreversible(Irreversible.BY_HOUSE)
public record RemindOfDesk(OfficeId office, BookingId booking, PersonId person, ReminderOffset offset, Instant due)
        implements Command {

    /** Who is told later than this deserves a word about it. */
    private static final Duration PUNCTUAL = Duration.ofMinutes(2);

    static List<DeskEvent> decide(
            RemindOfDesk command, Requester requester, Office office, DeskReminders reminders, CommandContext context) {
        requester.mustBeHouse();
        office.mustBeOpen();
        DeskBooked booked = reminders.booked();
        if (booked == null || !booked.person().equals(command.person()) || !reminders.isWanted(command.offset()))
            return List.of();
        if (office.isClosedOn(booked.day())) return List.of();
        Instant until = usefulUntil(command.offset(), booked.day(), office);
        if (!context.now().isBefore(until)) return List.of();
        boolean isLate = context.now().isAfter(command.due().plus(PUNCTUAL));
        return List.of(new DeskReminded(
                booked.booking(),
                booked.office(),
                booked.person(),
                command.offset(),
                command.due(),
                until,
                isLate,
                reminders.rule()));
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
                Requester requester,
                Office office,
                DeskReminders reminders,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, reminders, context));
        }
    }

    /**
     * Rule over a booking, what its owner says about reminders, and what its office says.
     *
     * @param booked none once it is cancelled, or its owner has left: then it is about to be
     * @param given what its owner was reminded at
     */
    @EventSourcedEntity
    record DeskReminders(
            @Nullable DeskBooked booked,
            Set<ReminderOffset> given,
            boolean isWanted,
            List<ReminderOffset> offsets,
            int rule) {

        DeskReminders {
            given = Set.copyOf(given);
            offsets = List.copyOf(offsets);
        }

        boolean isWanted(ReminderOffset offset) {
            return isWanted && offsets.contains(offset) && !given.contains(offset);
        }

        @EntityCreator
        static DeskReminders defaults() {
            return new DeskReminders(null, Set.of(), true, DeskReminder.DEFAULTS, 0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<RemindOfDesk> of) {
            RemindOfDesk command = of.command();
            return BoundaryCriteria.having(List.of(
                    Tag.of(Tags.BOOKING, command.booking().value()),
                    Tag.of(Tags.PERSON, command.person().value()),
                    Tag.of(Tags.OFFICE, command.office().value())));
        }

        @EventSourcingHandler
        DeskReminders evolve(DeskBooked event) {
            return new DeskReminders(event, given, isWanted, offsets, rule);
        }

        @EventSourcingHandler
        DeskReminders evolve(EndsBooking event) {
            return new DeskReminders(null, given, isWanted, offsets, rule);
        }

        @EventSourcingHandler
        DeskReminders evolve(PersonDeactivated event) {
            return left(event.person());
        }

        @EventSourcingHandler
        DeskReminders evolve(PersonRemoved event) {
            return left(event.person());
        }

        @EventSourcingHandler
        DeskReminders evolve(PersonForgotten event) {
            return left(event.person());
        }

        private DeskReminders left(PersonId person) {
            boolean isOwner = booked != null && booked.person().equals(person);
            return isOwner ? new DeskReminders(null, given, isWanted, offsets, rule) : this;
        }

        @EventSourcingHandler
        DeskReminders evolve(DeskReminded event) {
            Set<ReminderOffset> more = new HashSet<>(given);
            more.add(event.offset());
            return new DeskReminders(booked, more, isWanted, offsets, rule);
        }

        // Of other matters the same events tell as well: no tag tells them apart.
        @EventSourcingHandler
        DeskReminders evolve(RemindersChosen event) {
            if (!event.matter().equals(DeskReminder.TOPIC)) return this;
            return new DeskReminders(booked, given, event.wanted(), offsets, rule);
        }

        @EventSourcingHandler
        DeskReminders evolve(RemindersSet event) {
            if (!event.matter().equals(DeskReminder.TOPIC)) return this;
            return new DeskReminders(booked, given, isWanted, event.offsets(), event.rule());
        }
    }
}
