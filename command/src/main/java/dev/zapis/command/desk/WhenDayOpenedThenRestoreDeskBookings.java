package dev.zapis.command.desk;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Where closing days is taken back, so is the end of their bookings. */
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
        return Deeds.EMPTY
                .whenAny(
                        DaySet.class,
                        RestoreDeskBookingsOn.class,
                        said -> isOpening(said)
                                ? List.of(new RestoreDeskBookingsOn(said.office(), List.of(said.day())))
                                : List.of())
                .whenAny(
                        HolidaysTaken.class, RestoreDeskBookingsOn.class, taken -> all(taken.office(), opening(taken)));
    }

    private static List<RestoreDeskBookingsOn> all(OfficeId office, List<LocalDate> days) {
        return days.isEmpty() ? List.of() : List.of(new RestoreDeskBookingsOn(office, days));
    }

    private static List<LocalDate> opening(HolidaysTaken taken) {
        List<LocalDate> following = Objects.requireNonNullElse(taken.bookingsFollowOn(), List.of());
        return following.stream().filter(day -> !taken.closed().contains(day)).toList();
    }

    private static boolean isOpening(DaySet said) {
        return !Boolean.FALSE.equals(said.isOpen()) && Boolean.TRUE.equals(said.bookingsFollow());
    }
}
