package dev.zapis.command.desk;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRemoved;

/** Whoever leaves, for now or for good, loses the desks of the days to come. */
final class WhenPersonLeftThenCancelDeskBookings implements Reaction {

    @Override
    public String name() {
        return CancelDeskBookingsOf.CAUSE;
    }

    @Override
    public String thing() {
        return Tags.PERSON;
    }

    @Override
    public Deeds deeds() {
        return Deeds.EMPTY
                .when(
                        PersonDeactivated.class,
                        CancelDeskBookingsOf.class,
                        left -> new CancelDeskBookingsOf(left.person()))
                .when(PersonRemoved.class, CancelDeskBookingsOf.class, left -> new CancelDeskBookingsOf(left.person()))
                .when(
                        PersonForgotten.class,
                        CancelDeskBookingsOf.class,
                        left -> new CancelDeskBookingsOf(left.person()));
    }
}
