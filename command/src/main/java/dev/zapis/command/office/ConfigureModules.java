package dev.zapis.command.office;

import dev.zapis.command.Command;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeEvent.ModulesConfigured;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Makes all offices agree with the configuration about what is switched off; only where the configuration is another one than
 * at the last start, so that what admins have switched since stays. The house alone asks for it.
 */
@Irreversible(Irreversible.BY_HOUSE)
public record ConfigureModules(Set<Feature> off) implements Command {

    public ConfigureModules {
        off = Set.copyOf(off);
    }

    static List<OfficeEvent> decide(ConfigureModules command, Requester requester, AllSwitches all) {
        requester.mustBeHouse();
        return all.offices().values().stream()
                .sorted(Comparator.comparing(office -> office.id().value()))
                .filter(office -> !office.configured().equals(command.off()))
                .flatMap(office -> changes(command.off(), office))
                .toList();
    }

    private static Stream<OfficeEvent> changes(Set<Feature> off, Switches office) {
        OfficeEvent configured =
                new ModulesConfigured(office.id(), sorted(off.stream()).toList());
        Stream<OfficeEvent> switched = sorted(Stream.concat(off.stream(), office.configured().stream()))
                .distinct()
                .filter(feature -> off.contains(feature) != office.configured().contains(feature))
                .filter(feature -> off.contains(feature) != office.off().contains(feature))
                .map(feature -> new ModuleSwitched(office.id(), feature, !off.contains(feature)));
        return Stream.concat(Stream.of(configured), switched);
    }

    private static Stream<Feature> sorted(Stream<Feature> features) {
        return features.sorted(Comparator.comparing(Feature::value));
    }

    static class Handler {
        @CommandHandler
        void handle(ConfigureModules command, Requester requester, AllSwitches all, EventAppender events) {
            events.append(decide(command, requester, all));
        }
    }

    /**
     * What is off in an office.
     *
     * @param configured what the configuration said last; nothing before the first start
     * @param off what is off now
     */
    record Switches(OfficeId id, Set<Feature> configured, Set<Feature> off) {

        Switches {
            configured = Set.copyOf(configured);
            off = Set.copyOf(off);
        }

        Switches with(ModuleSwitched event) {
            Set<Feature> then = new HashSet<>(off);
            if (event.isOn()) then.remove(event.module());
            else then.add(event.module());
            return new Switches(id, configured, then);
        }
    }

    /** Rule over all offices: what is off in each. */
    @EventSourcedEntity
    record AllSwitches(Map<OfficeId, Switches> offices) {

        AllSwitches {
            offices = Map.copyOf(offices);
        }

        @EntityCreator
        static AllSwitches none() {
            return new AllSwitches(Map.of());
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<ConfigureModules> of) {
            return EventCriteria.havingAnyTag();
        }

        @EventSourcingHandler
        AllSwitches evolve(OfficeOpened event) {
            return with(new Switches(event.office(), Set.of(), Set.of()));
        }

        @EventSourcingHandler
        AllSwitches evolve(ModulesConfigured event) {
            Switches before = of(event.office());
            return with(new Switches(event.office(), Set.copyOf(event.off()), before.off()));
        }

        @EventSourcingHandler
        AllSwitches evolve(ModuleSwitched event) {
            return with(of(event.office()).with(event));
        }

        private Switches of(OfficeId office) {
            return offices.getOrDefault(office, new Switches(office, Set.of(), Set.of()));
        }

        private AllSwitches with(Switches office) {
            Map<OfficeId, Switches> more = new HashMap<>(offices);
            more.put(office.id(), office);
            return new AllSwitches(more);
        }
    }
}
