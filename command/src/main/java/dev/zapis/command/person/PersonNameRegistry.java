package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.KeyedHasher;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Rule over names, for commands that want some: who has those that look like them.
 * A name is taken once: no two people of the staff lists have names that look alike. Decided over keyed hashes, without the names.
 *
 * @param wanted what these names are compared by, in the command's order
 * @param owners by the keyed hash of the name; a name that nobody has is missing
 */
@EventSourcedEntity
record PersonNameRegistry(List<NameKeys> wanted, Map<String, PersonId> owners) {

    PersonNameRegistry {
        wanted = List.copyOf(wanted);
        owners = Map.copyOf(owners);
    }

    @EntityCreator
    static PersonNameRegistry free(@InjectEntityId DecisionContext<NameCommand> of, KeyedHasher hasher) {
        return new PersonNameRegistry(wanted(of, hasher), Map.of());
    }

    private static List<NameKeys> wanted(DecisionContext<NameCommand> of, KeyedHasher hasher) {
        return of.command().nameKeys(hasher);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<NameCommand> of, KeyedHasher hasher) {
        return BoundaryCriteria.having(wanted(of, hasher).stream()
                .flatMap(name -> name.alike().stream())
                .distinct()
                .map(nameKey -> Tag.of(Tags.NAME, nameKey))
                .toList());
    }

    @EventSourcingHandler
    PersonNameRegistry evolve(PersonRegistered event) {
        return taken(event.nameKey(), event.person());
    }

    @EventSourcingHandler
    PersonNameRegistry evolve(PersonRenamed event) {
        return freed(event.formerKey(), event.person()).taken(event.nameKey(), event.person());
    }

    @EventSourcingHandler
    PersonNameRegistry evolve(PersonRemoved event) {
        return freed(event.nameKey(), event.person());
    }

    @EventSourcingHandler
    PersonNameRegistry evolve(PersonReinstated event) {
        return taken(event.nameKey(), event.person());
    }

    @EventSourcingHandler
    PersonNameRegistry evolve(PersonForgotten event) {
        return freed(event.nameKey(), event.person());
    }

    private PersonNameRegistry taken(String nameKey, PersonId person) {
        Map<String, PersonId> more = new HashMap<>(owners);
        more.put(nameKey, person);
        return new PersonNameRegistry(wanted, more);
    }

    /** Who gives up what somebody else has got meanwhile changes nothing about it. */
    private PersonNameRegistry freed(String nameKey, PersonId person) {
        Map<String, PersonId> fewer = new HashMap<>(owners);
        fewer.remove(nameKey, person);
        return new PersonNameRegistry(wanted, fewer);
    }

    /** Of a command that is about one name: what is recorded for whoever gets it. */
    String key() {
        return wanted.getFirst().kept();
    }

    /** Whether somebody has the name of a command that is about one, or one that looks like it. */
    boolean isTaken() {
        return isTaken(wanted.getFirst());
    }

    boolean isTaken(NameKeys name) {
        return name.alike().stream().anyMatch(owners::containsKey);
    }

    boolean isTakenByAnother(PersonId person) {
        return wanted.getFirst().alike().stream()
                .map(owners::get)
                .anyMatch(owner -> owner != null && !owner.equals(person));
    }
}
