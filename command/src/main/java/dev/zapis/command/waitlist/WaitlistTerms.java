package dev.zapis.command.waitlist;

import dev.zapis.events.policy.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * By which rules seats are offered.
 *
 * @param window how long an offer is open
 * @param start when what is waited for begins
 * @param cutOff from then on nothing is kept for anybody
 * @param night when the time of an offer stands still
 * @param misses so many offers in a row that nobody answered end the waiting
 * @param isPassingAllowed whether who waits for fewer seats may pass who waits for more than there are
 * @param rule version of the rules
 */
public record WaitlistTerms(
        Duration window,
        Instant start,
        Instant cutOff,
        ZoneId zone,
        TimeSpan night,
        int misses,
        boolean isPassingAllowed,
        int rule) {

    /** Nobody can be asked to answer sooner. */
    public static final Duration SHORTEST = Duration.ofMinutes(10);

    /** So near, people look at night as well. */
    private static final Duration NEAR = Duration.ofHours(24);

    public boolean isOver(Instant now) {
        return !now.isBefore(cutOff);
    }

    /** Until when an offer that is made now is open; none where too little time is left for one. */
    public Optional<Instant> until(Instant now) {
        Instant soonest = now.plus(SHORTEST);
        if (soonest.isAfter(cutOff)) return Optional.empty();
        boolean isNear = !start.isAfter(now.plus(NEAR));
        Instant whole = isNear || night.isNever() ? now.plus(window) : byDay(now);
        Instant until = whole.isAfter(cutOff) ? cutOff : whole;
        return Optional.of(until.isBefore(soonest) ? soonest : until);
    }

    /** The window's end where nights don't count. */
    private Instant byDay(Instant now) {
        ZonedDateTime at = ofDay(now.atZone(zone));
        Duration left = window;
        while (true) {
            ZonedDateTime evening = next(at, night.from());
            Duration today = Duration.between(at, evening);
            if (left.compareTo(today) <= 0) return at.plus(left).toInstant();
            left = left.minus(today);
            at = ofDay(evening);
        }
    }

    /** This very moment, or the end of the night that it is in. */
    private ZonedDateTime ofDay(ZonedDateTime at) {
        return isNight(at.toLocalTime()) ? next(at, night.until()) : at;
    }

    private boolean isNight(LocalTime time) {
        boolean isAfterFrom = !time.isBefore(night.from());
        boolean isBeforeUntil = time.isBefore(night.until());
        return night.from().isBefore(night.until()) ? isAfterFrom && isBeforeUntil : isAfterFrom || isBeforeUntil;
    }

    private static ZonedDateTime next(ZonedDateTime at, LocalTime time) {
        ZonedDateTime today = at.with(time);
        return today.isAfter(at) ? today : at.plusDays(1).with(time);
    }
}
