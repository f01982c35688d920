package dev.zapis.command.desk;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.DaySet;
import java.util.List;

/** Where closing a day is taken back, so is the end of its bookings. */
final class WhenDayOpenedThenRestoreDeskBookings implements Reaction {

    @Override
    public String name() {
        return "desk.when-day-opened";
    }

    @Override
    public String thing() {
        return Tags.OFFICE;
    }

    @Override
    public Deeds deeds() {
        return Deeds.EMPTY.whenAny(
                DaySet.class,
                RestoreDeskBookingsOn.class,
                said -> isOpening(said) ? List.of(new RestoreDeskBookingsOn(said.office(), said.day())) : List.of());
    }

    private static boolean isOpening(DaySet said) {
        return !Boolean.FALSE.equals(said.isOpen()) && Boolean.TRUE.equals(said.bookingsFollow());
    }
}
