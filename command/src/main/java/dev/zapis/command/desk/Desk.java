package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A desk as it stands: where, under which name, and when it can't be booked.
 *
 * @param added none for an unknown desk, and for one that is no more
 */
@EventSourcedEntity
record Desk(DeskId desk, @Nullable DeskAdded added, String name, List<DeskBlocked> blocks) {

    Desk {
        blocks = List.copyOf(blocks);
    }

    @EntityCreator
    static Desk unknown(@InjectEntityId DecisionContext asked) {
        return new Desk(DeskCommand.of(asked), null, "", List.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        return BoundaryCriteria.of(
                Tag.of(Tags.DESK, DeskCommand.of(asked).value()),
                DeskAdded.class,
                DeskRenamed.class,
                DeskRetired.class,
                DeskBlocked.class,
                DeskUnblocked.class);
    }

    @EventSourcingHandler
    Desk evolve(DeskAdded event) {
        return event.desk().equals(desk) ? new Desk(desk, event, event.name(), blocks) : this;
    }

    @EventSourcingHandler
    Desk evolve(DeskRenamed event) {
        return event.desk().equals(desk) ? new Desk(desk, added, event.name(), blocks) : this;
    }

    @EventSourcingHandler
    Desk evolve(DeskRetired event) {
        return event.desk().equals(desk) ? new Desk(desk, null, name, List.of()) : this;
    }

    @EventSourcingHandler
    Desk evolve(DeskBlocked event) {
        if (!event.desk().equals(desk)) return this;
        List<DeskBlocked> more = new ArrayList<>(blocks);
        more.add(event);
        return new Desk(desk, added, name, more);
    }

    @EventSourcingHandler
    Desk evolve(DeskUnblocked event) {
        return event.desk().equals(desk) ? new Desk(desk, added, name, List.of()) : this;
    }

    void mustStandIn(OfficeId office) {
        if (added == null || !added.office().equals(office)) throw new Refused(DeskRefusal.UNKNOWN);
    }

    /** The area that it stands in; asked only of a desk that stands. */
    AreaId area() {
        return Objects.requireNonNull(added).area();
    }

    void mustBeBookableOn(LocalDate day) {
        Optional<DeskBlocked> block = blocks.stream()
                .filter(each -> !day.isBefore(each.from()) && !day.isAfter(each.until()))
                .findFirst();
        if (block.isEmpty()) return;
        String reason = Objects.requireNonNullElse(block.get().reason(), "");
        throw new Refused(DeskRefusal.BLOCKED, Map.of("desk", name, "day", day, "reason", reason));
    }
}
