package dev.zapis.command.desk;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonReactivated;

/** Who gets access again gets back the desks that they lost with it, as far as they are still free. */
final class WhenPersonRestoredThenRestoreDeskBookings implements Reaction {

    @Override
    public String name() {
        return "desk.when-person-restored";
    }

    @Override
    public String thing() {
        return Tags.PERSON;
    }

    @Override
    public Deeds deeds() {
        return Deeds.EMPTY.when(
                PersonReactivated.class,
                RestoreDeskBookingsOf.class,
                restored -> new RestoreDeskBookingsOf(restored.person()));
    }
}
