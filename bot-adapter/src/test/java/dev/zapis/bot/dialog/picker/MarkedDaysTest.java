package dev.zapis.bot.dialog.picker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.command.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void days_are_marked_and_unmarked() {
        MarkedDays none = MarkedDays.from(MONDAY);
        MarkedDays some = none.toggled(MONDAY).toggled(MONDAY.plusDays(131)).toggled(MONDAY.plusDays(40));
        assertThat(some.days()).containsExactly(MONDAY, MONDAY.plusDays(40), MONDAY.plusDays(131));
        assertThat(some.has(MONDAY.plusDays(40))).isTrue();
        assertThat(some.toggled(MONDAY.plusDays(40)).days()).containsExactly(MONDAY, MONDAY.plusDays(131));
        assertThat(new MarkedDays(some.written())).isEqualTo(some);
    }

    @Test
    void they_are_short_enough_for_a_button_and_out_of_reach_nothing_is_marked() {
        List<LocalDate> all =
                IntStream.range(-5, 200).mapToObj(MONDAY::plusDays).toList();
        MarkedDays full = MarkedDays.from(MONDAY).with(all);
        assertThat(full.written()).hasSizeLessThanOrEqualTo(25);
        assertThat(full.days()).hasSize(132).startsWith(MONDAY).endsWith(full.last());
        assertThat(full.has(MONDAY.minusDays(1))).isFalse();
        assertThat(full.has(MONDAY.plusDays(132))).isFalse();
    }

    @Test
    void nothing_and_too_much_can_not_be_done_with() {
        MarkedDays none = MarkedDays.from(MONDAY);
        MarkedDays many = none.with(MONDAY.datesUntil(MONDAY.plusDays(32)).toList());
        assertThatThrownBy(none::some).isInstanceOf(Refused.class).hasMessage("picker.nothing-chosen");
        assertThatThrownBy(many::some).isInstanceOf(Refused.class).hasMessage("picker.too-many");
        assertThat(many.toggled(MONDAY).some()).hasSize(31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AA", "Анна", "AAA+", "___", "AAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_nobody_here_has_written_is_none(String written) {
        assertThatThrownBy(() -> new MarkedDays(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weeks_begin_where_the_offices_weekend_ends() {
        assertThat(begins("1234567")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(begins("12345")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(begins("24")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(begins("34567")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(begins("71234")).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(begins("67123")).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(begins("")).isEqualTo(DayOfWeek.MONDAY);
    }

    private static DayOfWeek begins(String week) {
        Set<DayOfWeek> days =
                week.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
        return new DayBounds(MONDAY, MONDAY, days).begins();
    }
}
