package dev.zapis.example.command.lamp;

import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonId;
import dev.zapis.example.events.lamp.LampEvent;
import dev.zapis.example.events.lamp.LampEvent.LampLit;
import dev.zapis.example.events.lamp.LampEvent.LampPutOut;
import dev.zapis.example.events.lamp.LampId;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;

/**
 * The lamps of a person: lit, left when they leave, gone when put out. What they light after they have come back is theirs, however
 * late it is looked at what they left.
 */
@EventSourcedEntity(tagKey = Tags.PERSON)
record LeftLamps(PersonId person, List<LampId> own, List<LampId> left) {

    LeftLamps {
        own = List.copyOf(own);
        left = List.copyOf(left);
    }

    @EntityCreator
    static LeftLamps none(@InjectEntityId PersonId person) {
        return new LeftLamps(person, List.of(), List.of());
    }

    @EventSourcingHandler
    LeftLamps evolve(LampLit event) {
        return new LeftLamps(person, both(own, List.of(event.lamp())), left);
    }

    @EventSourcingHandler
    LeftLamps evolve(LampPutOut event) {
        return new LeftLamps(person, without(own, event.lamp()), without(left, event.lamp()));
    }

    @EventSourcingHandler
    LeftLamps evolve(PersonDeactivated event) {
        return leaving();
    }

    @EventSourcingHandler
    LeftLamps evolve(PersonRemoved event) {
        return leaving();
    }

    @EventSourcingHandler
    LeftLamps evolve(PersonForgotten event) {
        return leaving();
    }

    private LeftLamps leaving() {
        return new LeftLamps(person, List.of(), both(left, own));
    }

    List<LampEvent> putOut() {
        return left.stream()
                .<LampEvent>map(lamp -> new LampPutOut(lamp, person))
                .toList();
    }

    private static List<LampId> both(List<LampId> some, List<LampId> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<LampId> without(List<LampId> some, LampId lamp) {
        return some.stream().filter(each -> !each.equals(lamp)).toList();
    }
}
