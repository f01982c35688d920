package dev.zapis.eventstore.axon;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.jspecify.annotations.Nullable;

/** Axon's conditions in the words of the event log. */
final class ConditionMapper {

    private static final QualifiedName OF_NO_TYPE = new QualifiedName("zapis.none", "Event");
    private static final Criterion EVERYTHING = new Criterion(Set.of(), Set.of());

    private ConditionMapper() {}

    /** What an append may not meet: what the decision was based on. */
    static Criteria of(AppendCondition condition) {
        boolean always = condition.consistencyMarker() == ConsistencyMarker.INFINITY;
        return new Criteria(always ? List.of() : items(condition.criteria()));
    }

    /** Nor an event that the same command left before, however long ago. */
    static Set<String> once(@Nullable String commandId) {
        return commandId == null ? Set.of() : Set.of(TagFormat.command(commandId));
    }

    static Criteria of(EventCriteria criteria) {
        return new Criteria(items(criteria));
    }

    static long after(AppendCondition condition) {
        ConsistencyMarker marker = condition.consistencyMarker();
        return marker == ConsistencyMarker.INFINITY ? 0 : Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }

    private static List<Criterion> items(EventCriteria criteria) {
        // Axon leaves "any event" out when it lists criteria: only such criteria match an event that has nothing.
        if (criteria.matches(OF_NO_TYPE, Set.of())) {
            return List.of(EVERYTHING);
        }
        return criteria.flatten().stream().map(ConditionMapper::item).toList();
    }

    private static Criterion item(EventCriterion criterion) {
        return new Criterion(
                criterion.tags().stream().map(TagFormat::of).collect(toUnmodifiableSet()),
                criterion.types().stream().map(QualifiedName::name).collect(toUnmodifiableSet()));
    }
}
