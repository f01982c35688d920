package dev.zapis.events.office;

import dev.zapis.events.Tags;
import java.time.ZoneId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What happens to an office. */
public sealed interface OfficeEvent {

    /** @param zone the time zone in which the office's days begin and end */
    @Event(namespace = "zapis.office", name = "OfficeOpened", version = "1")
    record OfficeOpened(@EventTag(key = Tags.OFFICE) OfficeId office, String name, ZoneId zone)
            implements OfficeEvent {}

    @Event(namespace = "zapis.office", name = "AreaAdded", version = "1")
    record AreaAdded(@EventTag(key = Tags.OFFICE) OfficeId office, AreaId area, String name) implements OfficeEvent {}

    /**
     * How far ahead desks may be booked.
     *
     * @param daysAhead the last bookable day is this many days after today; 0 = today only
     * @param rule rises by one with every change of the office's booking rules
     */
    @Event(namespace = "zapis.office", name = "BookingHorizonSet", version = "1")
    record BookingHorizonSet(@EventTag(key = Tags.OFFICE) OfficeId office, int daysAhead, int rule)
            implements OfficeEvent {

        /** What holds until the first such event of an office (requirement S1-3). */
        public static final int DEFAULT_DAYS_AHEAD = 14;
    }
}
