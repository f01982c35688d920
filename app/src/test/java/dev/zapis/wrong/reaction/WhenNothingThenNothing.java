package dev.zapis.wrong.reaction;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;

public final class WhenNothingThenNothing implements Reaction {

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public String thing() {
        return Tags.PERSON;
    }

    @Override
    public Deeds deeds() {
        return Deeds.EMPTY;
    }
}
