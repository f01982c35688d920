package dev.zapis.command.desk;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.DaySet;
import java.util.List;

/** Where an office is closed on a day with its bookings, those of its desks end. */
final class WhenDayClosedThenCancelDeskBookings implements Reaction {

    @Override
    public String name() {
        return CancelDeskBookingsOn.CAUSE;
    }

    @Override
    public String thing() {
        return Tags.OFFICE;
    }

    @Override
    public Deeds deeds() {
        return Deeds.EMPTY.whenAny(
                DaySet.class,
                CancelDeskBookingsOn.class,
                said -> isClosing(said) ? List.of(new CancelDeskBookingsOn(said.office(), said.day())) : List.of());
    }

    private static boolean isClosing(DaySet said) {
        return Boolean.FALSE.equals(said.isOpen()) && Boolean.TRUE.equals(said.bookingsFollow());
    }
}
