package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Creates;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingNotReturned;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Gives somebody a desk again whose cancellation is taken back. It was booked by the rules once: what matters is whether it still can be
 * had. The house alone asks for it.
 *
 * @param former the booking that was cancelled
 */
@Irreversible(Irreversible.BY_HOUSE)
public record RebookDesk(BookingId former, DeskId desk, OfficeId office, PersonId person, LocalDate day, DayPart part)
        implements Creates<BookingId> {

    static DeskEvent decide(
            RebookDesk command,
            Requester requester,
            Office office,
            Desk desk,
            Presence presence,
            Place place,
            CommandContext context) {
        requester.mustBeHouse();
        String obstacle = obstacle(command, office, desk, presence, place, context);
        if (obstacle != null)
            return new DeskBookingNotReturned(
                    command.former(),
                    command.desk(),
                    command.office(),
                    command.person(),
                    command.day(),
                    command.part(),
                    obstacle);
        return new DeskBooked(
                command.created(context.command()),
                command.desk(),
                command.office(),
                command.person(),
                command.day(),
                command.part(),
                office.rule());
    }

    private static @Nullable String obstacle(
            RebookDesk command, Office office, Desk desk, Presence presence, Place place, CommandContext context) {
        LocalDate day = command.day();
        if (!presence.isThere() || !desk.standsIn(command.office())) return "GONE";
        // Where bookings were kept on a closed day, it would have been kept too.
        if (day.isBefore(office.dayOf(context.now())) || office.hasCancelledBookingsOf(day)) return "CLOSED";
        if (desk.isBlockedOn(day)) return "BLOCKED";
        if (place.isTaken(command.desk(), command.part())) return "TAKEN";
        return place.hasDesk(command.person(), command.part()) ? "OWN_DAY" : null;
    }

    @Override
    public BookingId created(CommandId command) {
        return new BookingId(command.makes("booking"));
    }

    static class Handler {
        @CommandHandler
        void handle(
                RebookDesk command,
                Requester requester,
                Office office,
                Desk desk,
                Presence presence,
                Place place,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, desk, presence, place, context));
        }
    }

    /** Rule over a desk's day and a person's day: D1, D2, both for each part of it. */
    @EventSourcedEntity
    record Place(Map<BookingId, DeskBooked> live) {

        Place {
            live = Map.copyOf(live);
        }

        @EntityCreator
        static Place empty() {
            return new Place(Map.of());
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<RebookDesk> of) {
            RebookDesk command = of.command();
            return BoundaryCriteria.having(List.of(
                    Tag.of(Tags.DESK_DAY, Tags.day(command.desk(), command.day())),
                    Tag.of(Tags.PERSON_DAY, Tags.day(command.person(), command.day()))));
        }

        @EventSourcingHandler
        Place evolve(DeskBooked event) {
            Map<BookingId, DeskBooked> more = new HashMap<>(live);
            more.put(event.booking(), event);
            return new Place(more);
        }

        @EventSourcingHandler
        Place evolve(EndsBooking event) {
            Map<BookingId, DeskBooked> fewer = new HashMap<>(live);
            fewer.remove(event.booking());
            return new Place(fewer);
        }

        boolean isTaken(DeskId desk, DayPart part) {
            return live.values().stream()
                    .anyMatch(booked ->
                            booked.desk().equals(desk) && booked.part().overlaps(part));
        }

        boolean hasDesk(PersonId person, DayPart part) {
            return live.values().stream()
                    .anyMatch(booked ->
                            booked.person().equals(person) && booked.part().overlaps(part));
        }
    }
}
