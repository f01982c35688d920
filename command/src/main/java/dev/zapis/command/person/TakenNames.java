package dev.zapis.command.person;

import dev.zapis.command.Asked;
import dev.zapis.command.Boundary;
import dev.zapis.command.Fingerprint;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
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
 * Who has the names that a command wants.
 *
 * @param wanted keyed hashes of the wanted names, in the command's order
 * @param taken by whom, of those that somebody has
 */
@EventSourcedEntity
record TakenNames(List<String> wanted, Map<String, PersonId> taken) {

    /** A command that wants names for people. */
    interface Wanting {

        List<String> names();
    }

    TakenNames {
        wanted = List.copyOf(wanted);
        taken = Map.copyOf(taken);
    }

    @EntityCreator
    static TakenNames none(@InjectEntityId Asked asked, Fingerprint fingerprint) {
        return new TakenNames(keys(asked, fingerprint), Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked, Fingerprint fingerprint) {
        return keys(asked, fingerprint).stream()
                .distinct()
                .<EventCriteria>map(key -> Boundary.of(
                        Tag.of(Tags.NAME, key),
                        PersonRegistered.class,
                        PersonRenamed.class,
                        PersonRemoved.class,
                        PersonForgotten.class))
                .reduce(EventCriteria::or)
                .orElseGet(Boundary::nothing);
    }

    private static List<String> keys(Asked asked, Fingerprint fingerprint) {
        if (!(asked.command() instanceof Wanting command))
            throw new IllegalStateException("the command wants no names: " + asked.command());
        return command.names().stream()
                .map(name -> fingerprint.of(PersonName.comparable(name)))
                .toList();
    }

    @EventSourcingHandler
    TakenNames evolve(PersonRegistered event) {
        return with(event.nameKey(), event.person());
    }

    @EventSourcingHandler
    TakenNames evolve(PersonRenamed event) {
        return without(event.formerKey(), event.person()).with(event.nameKey(), event.person());
    }

    @EventSourcingHandler
    TakenNames evolve(PersonRemoved event) {
        return without(event.nameKey(), event.person());
    }

    @EventSourcingHandler
    TakenNames evolve(PersonForgotten event) {
        return without(event.nameKey(), event.person());
    }

    private TakenNames with(String key, PersonId person) {
        if (!wanted.contains(key)) return this;
        Map<String, PersonId> more = new HashMap<>(taken);
        more.put(key, person);
        return new TakenNames(wanted, more);
    }

    private TakenNames without(String key, PersonId person) {
        if (!person.equals(taken.get(key))) return this;
        Map<String, PersonId> fewer = new HashMap<>(taken);
        fewer.remove(key);
        return new TakenNames(wanted, fewer);
    }

    boolean isTaken(String key) {
        return taken.containsKey(key);
    }

    /** Whether somebody else has the first wanted name. */
    boolean isTakenFrom(PersonId person) {
        PersonId holder = taken.get(wanted.getFirst());
        return holder != null && !holder.equals(person);
    }
}
