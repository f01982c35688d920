package dev.zapis.bot.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

/** What is written is read by a foreign reader as it was meant. */
class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final String ODD = "У окна; \\ «тихая», 100% :\"зона\"\nвторая строка 🪑 " + "ё".repeat(90);

    private static CalendarEvent event(boolean isCancelled, CalendarEvent.When when) {
        return new CalendarEvent("booking@zapis", isCancelled ? 1 : 0, isCancelled, when, "Место A3", ODD, "");
    }

    private static Component read(CalendarEvent event) throws Exception {
        byte[] written = CalendarFile.of(List.of(event), NOW);
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(written));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar.getComponents().getFirst();
    }

    private static String value(Component read, String name) {
        Property property = read.getProperty(name).orElseThrow();
        return property.getValue();
    }

    @Test
    void a_day_is_read_back_with_all_signs() throws Exception {
        Component read = read(event(false, new CalendarEvent.AllDay(TUESDAY)));
        assertThat(value(read, "UID")).isEqualTo("booking@zapis");
        assertThat(value(read, "SUMMARY")).isEqualTo("Место A3");
        assertThat(value(read, "LOCATION")).isEqualTo(ODD);
        assertThat(value(read, "DTSTART")).isEqualTo("20261124");
        assertThat(value(read, "DTEND")).isEqualTo("20261125");
        assertThat(value(read, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(read, "SEQUENCE")).isEqualTo("0");
    }

    @Test
    void a_half_day_has_its_hours_and_a_cancelled_one_says_so() throws Exception {
        Component read = read(event(
                true,
                new CalendarEvent.Span(Instant.parse("2026-11-24T06:00:00Z"), Instant.parse("2026-11-24T10:00:00Z"))));
        assertThat(value(read, "DTSTART")).isEqualTo("20261124T060000Z");
        assertThat(value(read, "DTEND")).isEqualTo("20261124T100000Z");
        assertThat(value(read, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(read, "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void no_line_is_longer_than_allowed_and_no_letter_is_cut() {
        byte[] written = CalendarFile.of(List.of(event(false, new CalendarEvent.AllDay(TUESDAY))), NOW);
        String text = new String(written, StandardCharsets.UTF_8);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(text.split("\r\n")).hasSizeGreaterThan(15).allSatisfy(line -> assertThat(
                        line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
    }
}
