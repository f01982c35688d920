package dev.zapis.command.desk;

import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonId;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;

/**
 * Rule over a person: whether they may have a desk. Whoever may do nothing for now, is taken off the list or forgotten may not, until
 * that is taken back.
 */
@EventSourcedEntity(tagKey = Tags.PERSON)
record Presence(PersonId person, boolean isThere) {

    @EntityCreator
    static Presence of(@InjectEntityId PersonId person) {
        return new Presence(person, true);
    }

    @EventSourcingHandler
    Presence evolve(PersonDeactivated event) {
        return new Presence(person, false);
    }

    @EventSourcingHandler
    Presence evolve(PersonReactivated event) {
        return new Presence(person, true);
    }

    @EventSourcingHandler
    Presence evolve(PersonRemoved event) {
        return new Presence(person, false);
    }

    @EventSourcingHandler
    Presence evolve(PersonReinstated event) {
        return new Presence(person, event.isActive());
    }

    @EventSourcingHandler
    Presence evolve(PersonForgotten event) {
        return new Presence(person, false);
    }
}
