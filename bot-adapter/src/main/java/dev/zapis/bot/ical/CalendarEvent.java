package dev.zapis.bot.ical;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands in somebody's calendar.
 *
 * @param uid the same for as long as it is the same thing: a calendar knows it by that
 * @param sequence how often it has changed
 * @param place where it is
 * @param remark what else is to be known; empty: nothing
 */
public record CalendarEvent(
        String uid, int sequence, boolean isCancelled, When when, String title, String place, String remark) {

    /** A day, or a span of time. */
    public sealed interface When {}

    /** A whole day, whatever the zone of whoever looks at it. */
    public record AllDay(LocalDate day) implements When {}

    public record Span(Instant from, Instant until) implements When {}
}
