package dev.zapis.command.desk;

import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent;
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
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.jspecify.annotations.Nullable;

/**
 * A desk: unknown until it is added, then standing, until it is retired for good.
 * While it stands it has a name and a place in one office, and may be blocked for some days.
 * It is changed and booked only while it stands in the office that the command names (D4).
 * On a day on which it is blocked it can't be booked (D4b).
 * Who has it on which day is decided apart, day by day, by {@link DeskDay}; that its name is its own by {@link DeskNameRegistry}.
 *
 * @param added none for an unknown desk, and for one that is no more: neither can have anything done to it, and both are refused alike
 */
@EventSourcedEntity(tagKey = Tags.DESK)
record Desk(DeskId desk, @Nullable DeskAdded added, String name, List<DeskBlocked> blocks) {

    Desk {
        blocks = List.copyOf(blocks);
    }

    @EntityCreator
    static Desk unknown(@InjectEntityId DeskId desk) {
        return new Desk(desk, null, "", List.of());
    }

    @EventSourcingHandler
    Desk evolve(DeskAdded event) {
        return new Desk(desk, event, event.name(), blocks);
    }

    @EventSourcingHandler
    Desk evolve(DeskRenamed event) {
        return new Desk(desk, added, event.name(), blocks);
    }

    @EventSourcingHandler
    Desk evolve(DeskRetired event) {
        return new Desk(desk, null, name, List.of());
    }

    @EventSourcingHandler
    Desk evolve(DeskBlocked event) {
        List<DeskBlocked> more = new ArrayList<>(blocks);
        more.add(event);
        return new Desk(desk, added, name, more);
    }

    @EventSourcingHandler
    Desk evolve(DeskUnblocked event) {
        return new Desk(desk, added, name, List.of());
    }

    boolean standsIn(OfficeId office) {
        return added != null && added.office().equals(office);
    }

    void mustStandIn(OfficeId office) {
        if (!standsIn(office)) throw new Refused(DeskRefusal.UNKNOWN);
    }

    /** After an event that bears its tag. */
    Desk after(DeskEvent event) {
        return switch (event) {
            case DeskAdded added -> evolve(added);
            case DeskRenamed renamed -> evolve(renamed);
            case DeskRetired retired -> evolve(retired);
            case DeskBlocked blocked -> evolve(blocked);
            case DeskUnblocked unblocked -> evolve(unblocked);
            default -> this;
        };
    }

    /** The area that it stands in; asked only of a desk that stands. */
    AreaId area() {
        return Objects.requireNonNull(added).area();
    }

    boolean isBlockedOn(LocalDate day) {
        return blocked(day).isPresent();
    }

    private Optional<DeskBlocked> blocked(LocalDate day) {
        return blocks.stream()
                .filter(each -> !day.isBefore(each.from()) && !day.isAfter(each.until()))
                .findFirst();
    }

    void mustBeBookableOn(LocalDate day) {
        Optional<DeskBlocked> block = blocked(day);
        if (block.isEmpty()) return;
        String reason = Objects.requireNonNullElse(block.get().reason(), "");
        throw new Refused(DeskRefusal.BLOCKED, Map.of("desk", name, "day", day, "reason", reason));
    }
}
