package dev.zapis.bot.ical;

import dev.zapis.bot.ical.CalendarEvent.AllDay;
import dev.zapis.bot.ical.CalendarEvent.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A file that any calendar takes. What it tells of takes up nobody's time: a desk is no appointment. */
public final class CalendarFile {

    public static final String TYPE = "text/calendar";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /** @param written when it is */
    public static byte[] of(List<CalendarEvent> events, Instant written) {
        ContentLines lines = new ContentLines()
                .value("BEGIN", "VCALENDAR")
                .value("VERSION", "2.0")
                .value("PRODID", "-//Zapis//Zapis//EN")
                .value("CALSCALE", "GREGORIAN");
        for (CalendarEvent event : events) write(event, MOMENT.format(written), lines);
        return lines.value("END", "VCALENDAR").bytes();
    }

    private static void write(CalendarEvent event, String written, ContentLines lines) {
        lines.value("BEGIN", "VEVENT")
                .value("UID", event.uid())
                .value("DTSTAMP", written)
                .value("SEQUENCE", Integer.toString(event.sequence()));
        switch (event.when()) {
            case AllDay(LocalDate day) ->
                lines.value("DTSTART;VALUE=DATE", day(day)).value("DTEND;VALUE=DATE", day(day.plusDays(1)));
            case Span(Instant from, Instant until) ->
                lines.value("DTSTART", MOMENT.format(from)).value("DTEND", MOMENT.format(until));
        }
        lines.words("SUMMARY", event.title()).words("LOCATION", event.place());
        if (!event.remark().isEmpty()) lines.words("DESCRIPTION", event.remark());
        lines.value("STATUS", event.isCancelled() ? "CANCELLED" : "CONFIRMED")
                .value("TRANSP", "TRANSPARENT")
                .value("END", "VEVENT");
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
