package dev.zapis.example.command.lamp;

import dev.zapis.command.Refused;
import dev.zapis.events.person.PersonId;
import dev.zapis.example.events.lamp.LampEvent;
import dev.zapis.example.events.lamp.LampEvent.LampLit;
import dev.zapis.example.events.lamp.LampEvent.LampPutOut;
import dev.zapis.example.events.lamp.LampId;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.jspecify.annotations.Nullable;

/**
 * A lamp: unknown until it is lit for a day, then its owner's, until it is put out for good.
 * Only its owner puts it out.
 *
 * @param lit none before and after
 */
@EventSourcedEntity(tagKey = LampEvent.LAMP)
record Lamp(LampId lamp, @Nullable LampLit lit) {

    @EntityCreator
    static Lamp unknown(@InjectEntityId LampId lamp) {
        return new Lamp(lamp, null);
    }

    @EventSourcingHandler
    Lamp evolve(LampLit event) {
        return new Lamp(lamp, event);
    }

    @EventSourcingHandler
    Lamp evolve(LampPutOut event) {
        return new Lamp(lamp, null);
    }

    void mustBeLitBy(PersonId person) {
        if (lit == null || !lit.person().equals(person)) throw new Refused(LampRefusal.NOT_LIT);
    }
}
