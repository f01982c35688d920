package dev.zapis.command.office;

import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an office's bookings are decided by.
 *
 * @param perWeek how many desks a person may have from Monday to Sunday; none: as many as there are days
 * @param version 0 while the defaults hold
 */
record Rules(
        int daysAhead, @Nullable Integer perWeek, Calendar calendar, Map<AreaId, Reservation> reserved, int version) {

    static final Rules DEFAULT =
            new Rules(BookingHorizonSet.DEFAULT_DAYS_AHEAD, null, Calendar.ALWAYS_OPEN, Map.of(), 0);

    Rules {
        reserved = Map.copyOf(reserved);
    }

    Rules after(BookingHorizonSet event) {
        return new Rules(event.daysAhead(), perWeek, calendar, reserved, event.rule());
    }

    Rules after(DeskLimitSet event) {
        return new Rules(daysAhead, event.perWeek(), calendar, reserved, event.rule());
    }

    Rules after(WorkingDaysSet event) {
        return new Rules(daysAhead, perWeek, calendar.after(event), reserved, event.rule());
    }

    Rules after(HolidaysTaken event) {
        return new Rules(daysAhead, perWeek, calendar.after(event), reserved, event.rule());
    }

    Rules after(DaySet event) {
        return new Rules(daysAhead, perWeek, calendar.after(event), reserved, event.rule());
    }

    Rules after(AreaReserved event) {
        Map<AreaId, Reservation> more = new HashMap<>(reserved);
        if (event.teams().isEmpty()) more.remove(event.area());
        else more.put(event.area(), new Reservation(event.teams(), event.opensDaysBefore()));
        return new Rules(daysAhead, perWeek, calendar, more, event.rule());
    }

    Rules without(AreaId area) {
        Map<AreaId, Reservation> fewer = new HashMap<>(reserved);
        fewer.remove(area);
        return new Rules(daysAhead, perWeek, calendar, fewer, version);
    }

    /** Of nobody where nothing is said of the area. */
    Reservation reservation(AreaId area) {
        return reserved.getOrDefault(area, new Reservation(List.of(), null));
    }
}
