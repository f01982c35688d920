package dev.zapis.bot.telegram.sending;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When somebody is to be left alone.
 *
 * @param from equal to {@code until}: never
 * @param until on the next day where it is not after {@code from}
 */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** When they end; empty where it is not quiet now. */
    Optional<Instant> end(Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        LocalTime time = here.toLocalTime();
        boolean isOverNight = from.isAfter(until);
        boolean isQuiet = isOverNight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!isQuiet) return Optional.empty();
        boolean isTomorrow = !time.isBefore(until);
        LocalDateTime end = here.toLocalDate().plusDays(isTomorrow ? 1 : 0).atTime(until);
        return Optional.of(end.atZone(zone).toInstant());
    }
}
