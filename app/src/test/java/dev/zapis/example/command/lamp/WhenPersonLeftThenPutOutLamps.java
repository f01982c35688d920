package dev.zapis.example.command.lamp;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRemoved;

/** Whoever leaves, for now or for good, leaves no light burning. */
final class WhenPersonLeftThenPutOutLamps implements Reaction {

    @Override
    public String name() {
        return "lamp.when-person-left";
    }

    @Override
    public String thing() {
        return Tags.PERSON;
    }

    @Override
    public Deeds deeds() {
        return Deeds.EMPTY
                .when(PersonDeactivated.class, PutOutLampsOf.class, left -> new PutOutLampsOf(left.person()))
                .when(PersonRemoved.class, PutOutLampsOf.class, left -> new PutOutLampsOf(left.person()))
                .when(PersonForgotten.class, PutOutLampsOf.class, left -> new PutOutLampsOf(left.person()));
    }
}
