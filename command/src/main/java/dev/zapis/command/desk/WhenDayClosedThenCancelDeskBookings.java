package dev.zapis.command.desk;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Where an office is closed on days with their bookings, those of its desks end. */
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
        return Deeds.EMPTY
                .whenAny(
                        DaySet.class,
                        CancelDeskBookingsOn.class,
                        said -> isClosing(said)
                                ? List.of(new CancelDeskBookingsOn(said.office(), days(said)))
                                : List.of())
                .whenAny(HolidaysTaken.class, CancelDeskBookingsOn.class, taken -> all(taken.office(), closing(taken)))
                .whenAny(
                        WorkingDaysSet.class,
                        CancelDeskBookingsOn.class,
                        set -> all(set.office(), Objects.requireNonNullElse(set.bookingsFollowOn(), List.of())));
    }

    private static List<CancelDeskBookingsOn> all(OfficeId office, List<LocalDate> days) {
        return days.isEmpty() ? List.of() : List.of(new CancelDeskBookingsOn(office, days));
    }

    private static List<LocalDate> closing(HolidaysTaken taken) {
        return taken.closed().stream().filter(taken::takesBookingsOf).toList();
    }

    private static List<LocalDate> days(DaySet said) {
        return Objects.requireNonNullElse(said.together(), List.of(said.day()));
    }

    private static boolean isClosing(DaySet said) {
        return Boolean.FALSE.equals(said.isOpen()) && Boolean.TRUE.equals(said.bookingsFollow());
    }
}
