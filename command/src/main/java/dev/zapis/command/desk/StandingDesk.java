package dev.zapis.command.desk;

import dev.zapis.command.Asked;
import dev.zapis.command.Boundary;
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
record StandingDesk(DeskId desk, @Nullable DeskAdded added, String name, List<DeskBlocked> blocks) {

    StandingDesk {
        blocks = List.copyOf(blocks);
    }

    @EntityCreator
    static StandingDesk unknown(@InjectEntityId Asked asked) {
        return new StandingDesk(AtDesk.of(asked), null, "", List.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked) {
        return Boundary.of(
                Tag.of(Tags.DESK, AtDesk.of(asked).value()),
                DeskAdded.class,
                DeskRenamed.class,
                DeskRetired.class,
                DeskBlocked.class,
                DeskUnblocked.class);
    }

    @EventSourcingHandler
    StandingDesk evolve(DeskAdded event) {
        return event.desk().equals(desk) ? new StandingDesk(desk, event, event.name(), blocks) : this;
    }

    @EventSourcingHandler
    StandingDesk evolve(DeskRenamed event) {
        return event.desk().equals(desk) ? new StandingDesk(desk, added, event.name(), blocks) : this;
    }

    @EventSourcingHandler
    StandingDesk evolve(DeskRetired event) {
        return event.desk().equals(desk) ? new StandingDesk(desk, null, name, List.of()) : this;
    }

    @EventSourcingHandler
    StandingDesk evolve(DeskBlocked event) {
        if (!event.desk().equals(desk)) return this;
        List<DeskBlocked> more = new ArrayList<>(blocks);
        more.add(event);
        return new StandingDesk(desk, added, name, more);
    }

    @EventSourcingHandler
    StandingDesk evolve(DeskUnblocked event) {
        return event.desk().equals(desk) ? new StandingDesk(desk, added, name, List.of()) : this;
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
