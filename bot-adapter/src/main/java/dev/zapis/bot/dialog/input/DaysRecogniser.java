package dev.zapis.bot.dialog.input;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises days from one to another, or one of them, perhaps with words behind: «с 3 по 7 декабря», «24.11–28.11 ремонт». */
final class DaysRecogniser {

    /** The last day may come this long after the first where no year is said. */
    private static final int LONGEST = 300;

    /** Whoever is in the middle of days so long means these, not those in a year. */
    private static final int UNDER_WAY = 14;

    private final InputContext context;
    private final DayRecogniser day;

    DaysRecogniser(InputContext context) {
        this.context = context;
        this.day = new DayRecogniser(context);
    }

    Reading read(Vocabulary words, Tokens typed) {
        return read(new Cursor(words, typed), typed, true);
    }

    /** Nothing may follow the days. */
    Reading whole(Vocabulary words, Tokens typed) {
        return read(new Cursor(words, typed), typed, false);
    }

    private Reading read(Cursor cursor, Tokens typed, boolean takesRest) {
        Optional<Range> range = range(cursor);
        if (range.isEmpty() || (!takesRest && (!cursor.isAtEnd() || typed.isCut()))) return Reading.NOTHING;
        if (!cursor.sign(",") && !cursor.isAtEnd() && cursor.isGlued()) return Reading.NOTHING;
        if (range.get().problem() != null) return Reading.wrong(range.get().problem());
        String rest = typed.rest(cursor.at());
        Range found = range.get();
        return new Reading(
                List.of(new Input.Days(found.from(), found.until(), rest.isEmpty() ? null : rest)),
                found.isCertain(),
                null);
    }

    private record Range(
            LocalDate from,
            LocalDate until,
            boolean isCertain,
            @Nullable InputRefusal problem) {

        static Range of(LocalDate from, LocalDate until, boolean isCertain) {
            return new Range(from, until, isCertain, null);
        }

        static Range wrong(InputRefusal problem) {
            return new Range(LocalDate.MIN, LocalDate.MIN, true, problem);
        }
    }

    private Optional<Range> range(Cursor cursor) {
        return week(cursor).or(() -> fromTo(cursor)).or(() -> one(cursor));
    }

    /** «на следующей неделе», «выходные», "this week". */
    private Optional<Range> week(Cursor cursor) {
        int start = cursor.at();
        cursor.leads("on");
        Optional<Vocabulary.Found> found = cursor.word("days");
        if (found.isEmpty()) {
            cursor.back(start);
            return Optional.empty();
        }
        LocalDate today = context.today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(
                switch (found.get().value()) {
                    case "this-week" -> Range.of(today, monday.plusDays(6), true);
                    case "next-week" -> Range.of(monday.plusDays(7), monday.plusDays(13), true);
                    default -> weekend(today, monday);
                });
    }

    private static Range weekend(LocalDate today, LocalDate monday) {
        LocalDate saturday = monday.plusDays(5);
        return Range.of(today.isAfter(saturday) ? today : saturday, monday.plusDays(6), true);
    }

    private Optional<Range> fromTo(Cursor cursor) {
        int start = cursor.at();
        boolean isFrom = cursor.leads("from");
        Optional<SaidDay> first = day.said(cursor);
        if (first.isEmpty() && !isFrom) {
            int before = cursor.at();
            // «до пятницы»: from today on.
            if (cursor.passes("until")) {
                Optional<SaidDay> last = day.said(cursor);
                if (last.isPresent())
                    return Optional.of(resolved(new SaidDay.Fixed(context.today(), true), last.get()));
            }
            cursor.back(before);
        }
        if (first.isPresent() && cursor.passesUntil()) {
            Optional<SaidDay> last = day.said(cursor);
            if (last.isPresent()) return Optional.of(resolved(inMonthOf(first.get(), last.get()), last.get()));
        }
        cursor.back(start);
        return Optional.empty();
    }

    /** «3–7 декабря»: the month is said once. */
    static SaidDay inMonthOf(SaidDay first, SaidDay last) {
        if (!(first instanceof SaidDay.OfMonth(int day, boolean any))) return first;
        return switch (last) {
            case SaidDay.OfYear(int end, int month, boolean certain) ->
                new SaidDay.OfYear(day, day <= end ? month : before(month), certain);
            case SaidDay.Fixed(LocalDate end, boolean certain) ->
                SaidDay.whole(day, end.getMonthValue(), end.getYear(), certain);
            default -> first;
        };
    }

    private static int before(int month) {
        return month == 1 ? 12 : month - 1;
    }

    private Range resolved(SaidDay first, SaidDay last) {
        LocalDate today = context.today();
        Optional<LocalDate> from = first.from(today).stream().findFirst();
        if (from.isEmpty() || last.from(today).isEmpty()) return Range.wrong(InputRefusal.NO_SUCH_DAY);
        boolean isCertain = first.isCertain() || last.isCertain();
        Optional<Range> underWay = underWay(first, last, isCertain);
        if (underWay.isPresent()) return underWay.get();
        LocalDate until = last.from(from.get()).getFirst();
        boolean isReversed =
                until.isBefore(from.get()) || (isYearly(last) && ChronoUnit.DAYS.between(from.get(), until) > LONGEST);
        return isReversed ? Range.wrong(InputRefusal.DAYS_REVERSED) : Range.of(from.get(), until, isCertain);
    }

    private static boolean isYearly(SaidDay day) {
        return !(day instanceof SaidDay.Fixed);
    }

    /** On 5 December «3–7 декабря» has begun. */
    private Optional<Range> underWay(SaidDay first, SaidDay last, boolean isCertain) {
        if (!(first instanceof SaidDay.OfYear || first instanceof SaidDay.OfMonth)) return Optional.empty();
        LocalDate today = context.today();
        LocalDate until = last.from(today).getFirst();
        return first.from(today.minusDays(UNDER_WAY)).stream()
                .findFirst()
                .filter(from -> from.isBefore(today) && ChronoUnit.DAYS.between(from, until) < UNDER_WAY)
                .map(from -> Range.of(from, until, isCertain));
    }

    private Optional<Range> one(Cursor cursor) {
        return day.said(cursor).map(said -> {
            List<LocalDate> days = said.from(context.today());
            if (days.isEmpty()) return Range.wrong(InputRefusal.NO_SUCH_DAY);
            return Range.of(days.getFirst(), days.getFirst(), said.isCertain());
        });
    }
}
