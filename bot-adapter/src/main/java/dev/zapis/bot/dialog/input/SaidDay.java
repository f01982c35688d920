package dev.zapis.bot.dialog.input;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** A day as somebody said it: as much of it as the words tell. */
sealed interface SaidDay {

    /** The days that it can be, the likeliest first; none before {@code base} unless the year was said. Empty where there is no such day. */
    List<LocalDate> from(LocalDate base);

    /** Whether words say that it is a day. */
    boolean isCertain();

    /** «завтра», «4.12.2026». */
    record Fixed(LocalDate day, boolean isCertain) implements SaidDay {
        @Override
        public List<LocalDate> from(LocalDate base) {
            return List.of(day);
        }
    }

    /** «31 ноября 2026»: the calendar has no such day. */
    record None() implements SaidDay {
        @Override
        public List<LocalDate> from(LocalDate base) {
            return List.of();
        }

        @Override
        public boolean isCertain() {
            return true;
        }
    }

    /** «12», «12-го числа». */
    record OfMonth(int day, boolean isCertain) implements SaidDay {
        @Override
        public List<LocalDate> from(LocalDate base) {
            return Stream.iterate(YearMonth.from(base), month -> month.plusMonths(1))
                    .limit(3)
                    .filter(month -> month.isValidDay(day))
                    .map(month -> month.atDay(day))
                    .filter(date -> !date.isBefore(base))
                    .limit(1)
                    .toList();
        }
    }

    /** «4 декабря», «4.12». */
    record OfYear(int day, int month, boolean isCertain) implements SaidDay {

        private static final int LEAP = 8;

        @Override
        public List<LocalDate> from(LocalDate base) {
            if (month < 1 || month > 12) return List.of();
            return Stream.iterate(base.getYear(), year -> year + 1)
                    .limit(LEAP + 1L)
                    .map(year -> YearMonth.of(year, month))
                    .filter(known -> known.isValidDay(day))
                    .map(known -> known.atDay(day))
                    .filter(date -> !date.isBefore(base))
                    .limit(1)
                    .toList();
        }
    }

    /** 12/4, which is read one way here and the other way there. */
    record Either(OfYear one, OfYear other) implements SaidDay {
        @Override
        public List<LocalDate> from(LocalDate base) {
            return Stream.of(one, other)
                    .flatMap(each -> each.from(base).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public boolean isCertain() {
            return false;
        }
    }

    /** «пт», «в следующую пятницу»: of today's name it may be the one in a week, and «следующая» may be the coming one. */
    record OfWeek(DayOfWeek day, boolean isNext) implements SaidDay {

        @Override
        public List<LocalDate> from(LocalDate base) {
            LocalDate coming = base.with(TemporalAdjusters.nextOrSame(day));
            if (!isNext) return coming.equals(base) ? List.of(coming, coming.plusWeeks(1)) : List.of(coming);
            LocalDate after = base.with(TemporalAdjusters.next(day));
            LocalDate nextWeek = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(1)
                    .with(TemporalAdjusters.nextOrSame(day));
            return Stream.of(after, nextWeek).distinct().toList();
        }

        @Override
        public boolean isCertain() {
            return true;
        }
    }

    static SaidDay whole(int day, int month, int year, boolean isCertain) {
        try {
            return new Fixed(LocalDate.of(year < 100 ? 2000 + year : year, month, day), isCertain);
        } catch (DateTimeException none) {
            return new None();
        }
    }
}
