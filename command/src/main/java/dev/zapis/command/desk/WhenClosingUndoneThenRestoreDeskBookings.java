package dev.zapis.command.desk;

import dev.zapis.command.CommandId;
import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where closing days is taken back, so is the end of their bookings: also where the office is still closed, as it was before. */
final class WhenClosingUndoneThenRestoreDeskBookings implements Reaction {

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
                .whenAny(DaySet.class, RestoreDeskBookingsEndedBy.class, said -> back(said.office(), said.undoes()))
                .whenAny(
                        HolidaysTaken.class,
                        RestoreDeskBookingsEndedBy.class,
                        taken -> back(taken.office(), taken.undoes()))
                .whenAny(
                        WorkingDaysSet.class,
                        RestoreDeskBookingsEndedBy.class,
                        set -> back(set.office(), set.undoes()));
    }

    private static List<RestoreDeskBookingsEndedBy> back(OfficeId office, @Nullable String act) {
        return act == null ? List.of() : List.of(new RestoreDeskBookingsEndedBy(office, new CommandId(act)));
    }
}
