package dev.zapis.bot.dialog.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Says to Telegram which moment words mean. What has happened it then writes in the reader's own time and manner; days and times at
 * the office stay as they are written, and a tap on them shows the moment. A Telegram that doesn't know the tag shows the words.
 */
final class DateTimeTag {

    private DateTimeTag() {}

    static String around(String words, Object moment, String style, ZoneId zone) {
        Instant instant = instant(moment, zone);
        if (instant == null || instant.getEpochSecond() <= 0) return words;
        String format = moment instanceof Instant ? format(style) : "";
        String written = format.isEmpty() ? "" : " format=\"" + format + "\"";
        return "<tg-time unix=\"" + instant.getEpochSecond() + "\"" + written + ">" + words + "</tg-time>";
    }

    /** Of a day its noon: for readers far to the east or west it is that day as well. */
    private static @Nullable Instant instant(Object moment, ZoneId zone) {
        return switch (moment) {
            case Instant instant -> instant;
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate day -> day.atTime(LocalTime.NOON).atZone(zone).toInstant();
            default -> null;
        };
    }

    /** Letters of the Bot API; none where the words say more than a moment. */
    private static String format(String style) {
        return switch (style) {
            case "" -> "wDt";
            case "stamp" -> "dt";
            case "time" -> "t";
            default -> "";
        };
    }
}
