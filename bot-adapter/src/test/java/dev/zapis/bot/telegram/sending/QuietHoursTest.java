package dev.zapis.bot.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            22:00, 08:00, 2026-11-23T18:59:59Z,
            22:00, 08:00, 2026-11-23T19:00:00Z, 2026-11-24T05:00:00Z
            22:00, 08:00, 2026-11-23T23:30:00Z, 2026-11-24T05:00:00Z
            22:00, 08:00, 2026-11-24T05:00:00Z,
            13:00, 14:00, 2026-11-23T10:30:00Z, 2026-11-23T11:00:00Z
            13:00, 14:00, 2026-11-23T11:00:00Z,
            13:00, 13:00, 2026-11-23T10:00:00Z,
            """)
    void they_end_in_the_time_of_the_place(LocalTime from, LocalTime until, Instant now, Instant end) {
        var hours = new QuietHours(from, until, ZoneId.of("Europe/Moscow"));
        assertThat(hours.end(now)).isEqualTo(Optional.ofNullable(end));
    }
}
