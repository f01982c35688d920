package dev.zapis.bot.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The files agree with what the law makes of a year. */
class HolidaysTest {

    /** Weekdays of a year without holidays and with moved working days, as the production calendars count them. */
    @Test
    void a_five_day_week_has_as_many_working_days_as_officially_counted() {
        assertThat(workingDays(2025)).isEqualTo(247);
        assertThat(workingDays(2026)).isEqualTo(247);
    }

    @Test
    void every_public_holiday_is_a_day_off() {
        for (int year : new int[] {2025, 2026, 2027}) {
            Holidays known = known(year);
            List<MonthDay> law = Stream.concat(
                            IntStream.rangeClosed(1, 8).mapToObj(day -> MonthDay.of(1, day)),
                            Stream.of(
                                    MonthDay.of(2, 23),
                                    MonthDay.of(3, 8),
                                    MonthDay.of(5, 1),
                                    MonthDay.of(5, 9),
                                    MonthDay.of(6, 12),
                                    MonthDay.of(11, 4)))
                    .toList();
            assertThat(known.closed())
                    .containsAll(law.stream().map(day -> day.atYear(year)).toList())
                    .allMatch(day -> day.getYear() == year);
            boolean isDecreed = known.source().contains("постановление Правительства РФ");
            assertThat(isDecreed || known.source().contains("переносы выходных дней не учтены"))
                    .isTrue();
            assertThat(known.country()).isEqualTo("RU");
        }
    }

    @Test
    void days_off_are_moved_as_decreed() {
        assertThat(known(2026).closed()).contains(LocalDate.of(2026, 1, 9), LocalDate.of(2026, 12, 31));
        assertThat(known(2026).opened()).isEmpty();
        assertThat(known(2025).opened()).containsExactly(LocalDate.of(2025, 11, 1));
    }

    @Test
    void what_could_not_be_read_is_read_again_and_what_could_is_not() {
        AtomicInteger readings = new AtomicInteger();
        Mono<Integer> read = Holidays.readOnce(() -> {
            if (readings.incrementAndGet() == 1) throw new IOException("broken on purpose");
            return readings.get();
        });

        StepVerifier.create(read).expectError(IOException.class).verify(Duration.ofSeconds(60));
        assertThat(read.block(Duration.ofSeconds(60))).isEqualTo(2);
        assertThat(read.block(Duration.ofSeconds(60))).isEqualTo(2);
    }

    private static Holidays known(int year) {
        return Objects.requireNonNull(Holidays.of(year).block(Duration.ofSeconds(60)));
    }

    private static long workingDays(int year) {
        Holidays known = known(year);
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(day -> known.opened().contains(day)
                        || day.getDayOfWeek().getValue() <= 5 && !known.closed().contains(day))
                .count();
    }
}
