package dev.zapis.command.desk;

import dev.zapis.command.Asked;
import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Boundary;
import dev.zapis.command.Occasion;
import dev.zapis.command.PlainName;
import dev.zapis.command.Refused;
import dev.zapis.command.office.InOffice;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
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

/** Puts a desk into an area of the office. Its name, 1 to 20 characters, is its own there. */
public record AddDesk(OfficeId office, AreaId area, String name) implements InOffice {

    private static final int LONGEST = 20;

    static DeskEvent decide(AddDesk command, Asker asker, Office office, State state, Occasion occasion) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        if (!office.areas().containsKey(command.area())) throw new Refused(DeskRefusal.AREA_UNKNOWN);
        String name = checked(command.name());
        if (state.names().contains(comparable(name))) throw new Refused(DeskRefusal.NAME_KNOWN, Map.of("desk", name));
        return new DeskAdded(new DeskId(occasion.command().makes("desk")), command.office(), command.area(), name);
    }

    private static String checked(String typed) {
        String name = PlainName.of(typed);
        if (name.isEmpty() || PlainName.length(name) > LONGEST) throw new Refused(DeskRefusal.NAME_LENGTH);
        if (PlainName.hasInvisible(name)) throw new Refused(DeskRefusal.NAME_INVISIBLE);
        return name;
    }

    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static class Handler {
        @CommandHandler
        void handle(
                AddDesk command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) State state,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, state, occasion));
        }
    }

    /** The names of the office's desks. */
    @EventSourcedEntity
    record State(OfficeId office, Set<String> names) {

        State {
            names = Set.copyOf(names);
        }

        @EntityCreator
        static State empty(@InjectEntityId Asked asked) {
            return new State(asked.command(AddDesk.class).office(), Set.of());
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Asked asked) {
            Tag office =
                    Tag.of(Tags.OFFICE, asked.command(AddDesk.class).office().value());
            return Boundary.of(office, DeskAdded.class);
        }

        @EventSourcingHandler
        State evolve(DeskAdded event) {
            if (!event.office().equals(office)) return this;
            Set<String> more = new HashSet<>(names);
            more.add(comparable(event.name()));
            return new State(office, more);
        }
    }
}
