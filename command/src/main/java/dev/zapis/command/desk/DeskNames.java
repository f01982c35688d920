package dev.zapis.command.desk;

import dev.zapis.command.Asked;
import dev.zapis.command.Boundary;
import dev.zapis.command.LookAlike;
import dev.zapis.command.Refused;
import dev.zapis.command.office.InOffice;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** The names of the desks that stand in an office. */
@EventSourcedEntity
record DeskNames(OfficeId office, Map<DeskId, String> names) {

    DeskNames {
        names = Map.copyOf(names);
    }

    @EntityCreator
    static DeskNames empty(@InjectEntityId Asked asked) {
        return new DeskNames(of(asked), Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked) {
        return Boundary.of(
                Tag.of(Tags.OFFICE, of(asked).value()), DeskAdded.class, DeskRenamed.class, DeskRetired.class);
    }

    private static OfficeId of(Asked asked) {
        if (asked.command() instanceof InOffice command) return command.office();
        throw new IllegalStateException("the command names no office: " + asked.command());
    }

    @EventSourcingHandler
    DeskNames evolve(DeskAdded event) {
        return event.office().equals(office) ? with(event.desk(), event.name()) : this;
    }

    @EventSourcingHandler
    DeskNames evolve(DeskRenamed event) {
        return event.office().equals(office) ? with(event.desk(), event.name()) : this;
    }

    @EventSourcingHandler
    DeskNames evolve(DeskRetired event) {
        Map<DeskId, String> fewer = new HashMap<>(names);
        fewer.remove(event.desk());
        return new DeskNames(office, fewer);
    }

    private DeskNames with(DeskId desk, String name) {
        Map<DeskId, String> more = new HashMap<>(names);
        more.put(desk, name);
        return new DeskNames(office, more);
    }

    /** @param own the desk that may have the name already; none for a new one */
    void mustBeFree(String name, @Nullable DeskId own) {
        boolean isTaken = names.entrySet().stream()
                .anyMatch(desk -> !desk.getKey().equals(own) && LookAlike.areAlike(desk.getValue(), name));
        if (isTaken) throw new Refused(DeskRefusal.NAME_KNOWN, Map.of("desk", name));
    }
}
