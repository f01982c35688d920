package dev.zapis.command.desk;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import java.util.List;

/** Who gets access again gets back the desks that they lost with it, as far as they are still free. */
final class WhenPersonRestoredThenRestoreDeskBookings implements Reaction {

    @Override
    public String name() {
        return RestoreDeskBookingsOf.CAUSE;
    }

    @Override
    public String thing() {
        return Tags.PERSON;
    }

    @Override
    public Deeds deeds() {
        return Deeds.EMPTY
                .when(
                        PersonReactivated.class,
                        RestoreDeskBookingsOf.class,
                        restored -> new RestoreDeskBookingsOf(restored.person()))
                .whenAny(
                        PersonReinstated.class,
                        RestoreDeskBookingsOf.class,
                        back -> back.isActive() ? List.of(new RestoreDeskBookingsOf(back.person())) : List.of());
    }
}
