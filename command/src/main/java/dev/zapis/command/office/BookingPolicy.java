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
record BookingPolicy(
        int daysAhead,
        @Nullable Integer perWeek,
        BusinessCalendar calendar,
        Map<AreaId, AreaPriority> reserved,
        int version) {

    static final BookingPolicy DEFAULT =
            new BookingPolicy(BookingHorizonSet.DEFAULT_DAYS_AHEAD, null, BusinessCalendar.ALWAYS_OPEN, Map.of(), 0);

    BookingPolicy {
        reserved = Map.copyOf(reserved);
    }

    BookingPolicy after(BookingHorizonSet event) {
        return new BookingPolicy(event.daysAhead(), perWeek, calendar, reserved, event.rule());
    }

    BookingPolicy after(DeskLimitSet event) {
        return new BookingPolicy(daysAhead, event.perWeek(), calendar, reserved, event.rule());
    }

    BookingPolicy after(WorkingDaysSet event) {
        return new BookingPolicy(daysAhead, perWeek, calendar.after(event), reserved, event.rule());
    }

    BookingPolicy after(HolidaysTaken event) {
        return new BookingPolicy(daysAhead, perWeek, calendar.after(event), reserved, event.rule());
    }

    BookingPolicy after(DaySet event) {
        return new BookingPolicy(daysAhead, perWeek, calendar.after(event), reserved, event.rule());
    }

    BookingPolicy after(AreaReserved event) {
        Map<AreaId, AreaPriority> more = new HashMap<>(reserved);
        if (event.teams().isEmpty()) more.remove(event.area());
        else more.put(event.area(), new AreaPriority(event.teams(), event.opensDaysBefore()));
        return new BookingPolicy(daysAhead, perWeek, calendar, more, event.rule());
    }

    BookingPolicy without(AreaId area) {
        Map<AreaId, AreaPriority> fewer = new HashMap<>(reserved);
        fewer.remove(area);
        return new BookingPolicy(daysAhead, perWeek, calendar, fewer, version);
    }

    /** Of nobody where nothing is said of the area. */
    AreaPriority reservation(AreaId area) {
        return reserved.getOrDefault(area, new AreaPriority(List.of(), null));
    }
}
