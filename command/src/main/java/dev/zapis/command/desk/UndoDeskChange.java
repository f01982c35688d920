package dev.zapis.command.desk;

import dev.zapis.command.ActHistory;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Takes back what was done to a desk; bookings that ended with it come back as far as they are still free. */
public record UndoDeskChange(OfficeId office, DeskId desk, CommandId act, UndoWindow window)
        implements UndoCommand, Reclaims {

    /** What it is decided by, beside who asks. */
    record Known(
            Office office,
            History history,
            DeskNameRegistry names,
            UpcomingBookings ahead,
            WithdrawnBookings withdrawn) {

        Desk before() {
            return history.acts().before();
        }

        Desk now() {
            return history.acts().now();
        }
    }

    static List<DeskEvent> decide(UndoDeskChange command, Requester requester, Known known, CommandContext context) {
        requester.mustBeAdmin();
        Object did = known.history().acts().undoneBy(command, requester, context);
        LocalDate today = known.office().dayOf(context.now());
        return switch (did) {
            case DeskAdded added -> removed(command, known, today);
            case DeskRenamed renamed -> renamed(command, known);
            case DeskBlocked blocked -> unblocked(command, known, blocked, today);
            case DeskUnblocked unblocked -> blocked(command, known, today);
            case DeskRetired retired -> standing(command, known, today);
            default -> throw new Refused(UndoRefusal.UNKNOWN);
        };
    }

    /** A desk is taken away again only while nobody has it. */
    private static List<DeskEvent> removed(UndoDeskChange command, Known known, LocalDate today) {
        known.history().acts().mustBeLast(any -> true);
        mustBeUnbooked(known.ahead().from(today));
        return List.of(new DeskRetired(command.desk(), command.office()));
    }

    private static List<DeskEvent> renamed(UndoDeskChange command, Known known) {
        known.history().acts().mustBeLast(event -> event instanceof DeskRenamed || event instanceof DeskRetired);
        String name = known.before().name();
        known.names().mustBeFree(name, command.desk());
        return List.of(new DeskRenamed(command.desk(), command.office(), name));
    }

    private static List<DeskEvent> unblocked(UndoDeskChange command, Known known, DeskBlocked block, LocalDate today) {
        known.history().acts().mustBeLast(event -> event instanceof DeskUnblocked || event instanceof DeskRetired);
        List<DeskEvent> events = new ArrayList<>();
        events.add(new DeskUnblocked(command.desk(), command.office()));
        List<DeskBlocked> others = new ArrayList<>(known.now().blocks());
        others.remove(block);
        events.addAll(others);
        events.addAll(returning(command, known, today));
        return events;
    }

    private static List<DeskEvent> blocked(UndoDeskChange command, Known known, LocalDate today) {
        known.history().acts().mustBeLast(event -> event instanceof DeskBlocked || event instanceof DeskRetired);
        List<DeskBlocked> blocks = known.before().blocks().stream()
                .filter(block -> !block.until().isBefore(today))
                .toList();
        for (DeskBlocked block : blocks)
            mustBeUnbooked(known.ahead().from(today).between(block.from(), block.until()));
        return List.copyOf(blocks);
    }

    private static List<DeskEvent> standing(UndoDeskChange command, Known known, LocalDate today) {
        known.history().acts().mustBeLast(any -> true);
        DeskAdded added = Objects.requireNonNull(known.before().added());
        if (!known.office().areas().containsKey(added.area())) throw new Refused(DeskRefusal.AREA_UNKNOWN);
        String name = known.before().name();
        known.names().mustBeFree(name, command.desk());
        List<DeskEvent> events = new ArrayList<>();
        events.add(new DeskAdded(command.desk(), command.office(), added.area(), name));
        known.before().blocks().stream()
                .filter(block -> !block.until().isBefore(today))
                .forEach(events::add);
        events.addAll(returning(command, known, today));
        return events;
    }

    private static List<DeskEvent> returning(UndoDeskChange command, Known known, LocalDate today) {
        return known.withdrawn()
                .by(command.act())
                .where(event -> !event.day().isBefore(today))
                .reclaimed();
    }

    private static void mustBeUnbooked(UpcomingBookings bookings) {
        int count = bookings.live().size();
        if (count > 0) throw new Refused(UndoRefusal.BOOKED_SINCE, Map.of("bookings", count));
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(desk);
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoDeskChange command,
                Requester requester,
                Office office,
                History history,
                DeskNameRegistry names,
                UpcomingBookings ahead,
                WithdrawnBookings withdrawn,
                CommandContext context,
                EventAppender events) {
            Known known = new Known(office, history, names, ahead, withdrawn);
            events.append(decide(command, requester, known, context));
        }
    }

    /** Rule over a desk: what an act did to it, and what has become of it since. */
    @EventSourcedEntity
    record History(ActHistory<Desk> acts) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoDeskChange> of) {
            return new History(
                    ActHistory.of(of.command().act(), Desk.unknown(of.command().desk())));
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoDeskChange> of) {
            return EventCriteria.havingTags(
                    Tag.of(Tags.DESK, of.command().desk().value()));
        }

        @EventSourcingHandler
        History evolve(DeskEvent event, EventOrigin origin) {
            return new History(acts.after(event, acts.now().after(event), origin));
        }
    }
}
