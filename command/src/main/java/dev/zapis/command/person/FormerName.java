package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Rule over names: who has the one that an act took from somebody, or one that looks like it. Which one that is, the person's history
 * says: no command names it.
 *
 * @param names of nobody but these
 */
@EventSourcedEntity
record FormerName(PersonNameRegistry names) {

    @EntityCreator
    static FormerName free() {
        return new FormerName(new PersonNameRegistry(List.of(), Map.of()));
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<UndoPersonChange> of, PersonHistory history, KeyedHasher hasher) {
        Person before = history.acts().before();
        boolean isTaken = history.acts().did(PersonRemoved.class).isPresent()
                || history.acts().did(PersonRenamed.class).isPresent();
        String name = before.name();
        if (!isTaken || name == null) return BoundaryCriteria.nothing();
        NameKeys keys = PersonName.keys(name, hasher).keptAs(Objects.requireNonNull(before.nameKey()));
        return BoundaryCriteria.having(
                keys.alike().stream().map(key -> Tag.of(Tags.NAME, key)).toList());
    }

    @EventSourcingHandler
    FormerName evolve(PersonRegistered event) {
        return new FormerName(names.evolve(event));
    }

    @EventSourcingHandler
    FormerName evolve(PersonRenamed event) {
        return new FormerName(names.evolve(event));
    }

    @EventSourcingHandler
    FormerName evolve(PersonRemoved event) {
        return new FormerName(names.evolve(event));
    }

    @EventSourcingHandler
    FormerName evolve(PersonReinstated event) {
        return new FormerName(names.evolve(event));
    }

    @EventSourcingHandler
    FormerName evolve(PersonForgotten event) {
        return new FormerName(names.evolve(event));
    }

    /** Refused where somebody else has got it meanwhile. */
    void mustBeFreeFor(Person former) {
        // A renamed person's new name may look like the old one.
        boolean isTaken = names.owners().values().stream().anyMatch(owner -> !owner.equals(former.id()));
        if (isTaken)
            throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", Objects.requireNonNullElse(former.name(), "")));
    }
}
