package dev.zapis.events.policy;

import java.time.LocalTime;

/**
 * A part of each day, in local time.
 *
 * @param from equal to {@code until}: no part of it
 * @param until on the next day where it is not after {@code from}
 */
public record TimeSpan(LocalTime from, LocalTime until) {

    public static final TimeSpan NEVER = new TimeSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public static TimeSpan hours(int from, int until) {
        return new TimeSpan(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    public boolean isNever() {
        return from.equals(until);
    }
}
