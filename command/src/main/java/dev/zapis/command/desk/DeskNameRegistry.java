package dev.zapis.command.desk;

import dev.zapis.command.ConfusableNames.Look;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.jspecify.annotations.Nullable;

/**
 * Rule over the desks of an office: the names of those that stand.
 * No two of them have names that look alike; a retired desk's name is free again.
 * All events that give or free a name carry the office's tag beside the desk's, as names are compared within an office.
 *
 * @param last what has happened to them, the latest first; none before the first desk
 */
@EventSourcedEntity(tagKey = Tags.OFFICE)
record DeskNameRegistry(OfficeId office, @Nullable Change last) {

    /** A desk got a name that looks like this, or has none any more. What came before is shared: none of it is copied for a desk. */
    private static final class Change {

        private final DeskId desk;
        private final @Nullable Look look;
        private final @Nullable Change before;

        private Change(DeskId desk, @Nullable Look look, @Nullable Change before) {
            this.desk = desk;
            this.look = look;
            this.before = before;
        }
    }

    @EntityCreator
    static DeskNameRegistry empty(@InjectEntityId OfficeId office) {
        return new DeskNameRegistry(office, null);
    }

    @EventSourcingHandler
    DeskNameRegistry evolve(DeskAdded event) {
        return named(event.desk(), event.name());
    }

    @EventSourcingHandler
    DeskNameRegistry evolve(DeskRenamed event) {
        return named(event.desk(), event.name());
    }

    @EventSourcingHandler
    DeskNameRegistry evolve(DeskRetired event) {
        return changed(event.desk(), null);
    }

    private DeskNameRegistry named(DeskId desk, String name) {
        return changed(desk, Look.of(name));
    }

    private DeskNameRegistry changed(DeskId desk, @Nullable Look look) {
        return new DeskNameRegistry(office, new Change(desk, look, last));
    }

    /** @param own the desk that may have the name already; none for a new one */
    void mustBeFree(String name, @Nullable DeskId own) {
        Look wanted = Look.of(name);
        Set<DeskId> seen = new HashSet<>();
        for (Change change = last; change != null; change = change.before) {
            boolean isLatest = seen.add(change.desk);
            boolean isTaken = isLatest && change.look != null && change.look.isLike(wanted);
            if (isTaken && !change.desk.equals(own)) throw new Refused(DeskRefusal.NAME_KNOWN, Map.of("desk", name));
        }
    }
}
