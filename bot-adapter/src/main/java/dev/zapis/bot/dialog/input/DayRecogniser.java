package dev.zapis.bot.dialog.input;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Recognises a day: «завтра», «в пятницу», «4 дек», «4.12», «через неделю», "December 4". */
final class DayRecogniser {

    private static final int DAYS_OF_WEEK = 7;
    private static final int FURTHEST = 1_000;

    /** Something else may still be meant by it. */
    private static final Reading TIME = new Reading(List.of(), false, InputRefusal.TIME_NOT_DAY);

    private final InputContext context;

    DayRecogniser(InputContext context) {
        this.context = context;
    }

    Reading read(Vocabulary words, Tokens typed) {
        if (typed.isCut()) return Reading.NOTHING;
        Cursor cursor = new Cursor(words, typed);
        Optional<SaidDay> said = said(cursor);
        if (said.isEmpty() || !cursor.isAtEnd()) return isHour(words, typed) ? TIME : Reading.NOTHING;
        List<LocalDate> days = said.get().from(context.today());
        if (days.isEmpty()) return Reading.wrong(InputRefusal.NO_SUCH_DAY);
        return new Reading(
                days.stream().<Input>map(Input.Day::new).toList(), said.get().isCertain(), null);
    }

    /** The day that stands there; the cursor is behind it then. */
    Optional<SaidDay> said(Cursor cursor) {
        int start = cursor.at();
        boolean isOfHour = cursor.leads("on-hour");
        cursor.back(start);
        cursor.leads("on");
        Optional<SaidDay> said = relative(cursor)
                .or(() -> ahead(cursor))
                .or(() -> ofWeek(cursor))
                .or(() -> named(cursor))
                .or(() -> numbered(cursor))
                .filter(each ->
                        !(isOfHour && each instanceof SaidDay.OfMonth(int day, boolean isCertain) && !isCertain));
        if (said.isEmpty()) cursor.back(start);
        return said;
    }

    /** «в 15» is a time. */
    private static boolean isHour(Vocabulary words, Tokens typed) {
        return new Cursor(words, typed).leads("on-hour")
                && !new TimeRecogniser().time(words, typed).inputs().isEmpty();
    }

    private Optional<SaidDay> relative(Cursor cursor) {
        return cursor.word("day").map(found -> new SaidDay.Fixed(context.today().plusDays(found.number()), true));
    }

    /** «через неделю», «через 3 дня», "in two weeks", "3 days from now". */
    private Optional<SaidDay> ahead(Cursor cursor) {
        int start = cursor.at();
        boolean isAhead = cursor.leads("in");
        OptionalInt number = cursor.number();
        if (number.isEmpty()) cursor.passes("one");
        Optional<Vocabulary.Found> unit = cursor.word("unit");
        if (unit.isPresent() && (isAhead || cursor.passes("later"))) {
            LocalDate today = context.today();
            int count = number.orElse(1);
            if (count <= FURTHEST) {
                switch (unit.get().value()) {
                    case "day" -> {
                        return fixed(today.plusDays(count));
                    }
                    case "week" -> {
                        return fixed(today.plusDays((long) DAYS_OF_WEEK * count));
                    }
                    case "month" -> {
                        return fixed(today.plusMonths(count));
                    }
                    default -> {}
                }
            }
        }
        cursor.back(start);
        return Optional.empty();
    }

    private static Optional<SaidDay> fixed(LocalDate day) {
        return Optional.of(new SaidDay.Fixed(day, true));
    }

    /** «пт», «в следующую пятницу»; a date may follow, which says more: «пт, 4 декабря». */
    private Optional<SaidDay> ofWeek(Cursor cursor) {
        int start = cursor.at();
        boolean isNext = cursor.leads("next");
        if (!isNext) cursor.leads("this");
        Optional<Vocabulary.Found> found = cursor.word("weekday");
        if (found.isEmpty()) {
            cursor.back(start);
            return Optional.empty();
        }
        int behind = cursor.at();
        if (cursor.isGlued()) cursor.sign(".");
        cursor.sign(",");
        Optional<SaidDay> date = named(cursor).or(() -> numbered(cursor));
        if (date.isPresent()) return date.map(DayRecogniser::certain);
        cursor.back(behind);
        if (cursor.isGlued()) cursor.sign(".");
        boolean isOfNextWeek = cursor.passes("of-next-week");
        return Optional.of(new SaidDay.OfWeek(DayOfWeek.of(found.get().number()), isNext || isOfNextWeek));
    }

    private static SaidDay certain(SaidDay date) {
        return switch (date) {
            case SaidDay.OfMonth(int day, boolean any) -> new SaidDay.OfMonth(day, true);
            case SaidDay.OfYear(int day, int month, boolean any) -> new SaidDay.OfYear(day, month, true);
            default -> date;
        };
    }

    /** With the month's name: «4 декабря 2026», «четвёртое декабря», "Dec 4th, 2026". */
    private static Optional<SaidDay> named(Cursor cursor) {
        int start = cursor.at();
        OptionalInt day = ofMonth(cursor);
        cursor.passes("of");
        Optional<Vocabulary.Found> month = cursor.word("month");
        if (month.isPresent()) {
            if (cursor.isGlued()) cursor.sign(".");
            if (day.isEmpty()) {
                cursor.leads("the");
                day = ofMonth(cursor);
            }
            if (day.isPresent())
                return Optional.of(ofYear(cursor, day.getAsInt(), month.get().number()));
        }
        cursor.back(start);
        return Optional.empty();
    }

    private static SaidDay ofYear(Cursor cursor, int day, int month) {
        int behind = cursor.at();
        cursor.sign(",");
        OptionalInt year = cursor.digits(4);
        if (year.isPresent() && cursor.length() == 4) {
            cursor.passes("year");
            return SaidDay.whole(day, month, year.getAsInt(), true);
        }
        cursor.back(behind);
        return new SaidDay.OfYear(day, month, true);
    }

    /** A number of the month's days, in digits or as an ordinal. */
    private static OptionalInt ofMonth(Cursor cursor) {
        int start = cursor.at();
        cursor.leads("the");
        OptionalInt day = cursor.digits(2);
        if (day.isEmpty()) day = cursor.spelled("ordinal");
        else {
            int behind = cursor.at();
            if (cursor.isGlued()) cursor.sign(Tokens.DASH);
            if (!cursor.isGlued() || !cursor.passes("ordinal-ending")) cursor.back(behind);
        }
        if (day.isPresent() && day.getAsInt() >= 1 && day.getAsInt() <= 99) return day;
        cursor.back(start);
        return OptionalInt.empty();
    }

    /** In numbers alone: 4.12, 4.12.2026, 2026-12-04, 12/4, 24. */
    private Optional<SaidDay> numbered(Cursor cursor) {
        return iso(cursor).or(() -> dated(cursor)).or(() -> bare(cursor));
    }

    private static Optional<SaidDay> iso(Cursor cursor) {
        int start = cursor.at();
        OptionalInt year = cursor.digits(4);
        if (year.isPresent() && cursor.length() == 4 && cursor.sign(Tokens.DASH)) {
            OptionalInt month = cursor.digits(2);
            if (month.isPresent() && cursor.sign(Tokens.DASH)) {
                OptionalInt day = cursor.digits(2);
                if (day.isPresent())
                    return Optional.of(SaidDay.whole(day.getAsInt(), month.getAsInt(), year.getAsInt(), true));
            }
        }
        cursor.back(start);
        return Optional.empty();
    }

    private Optional<SaidDay> dated(Cursor cursor) {
        int start = cursor.at();
        OptionalInt day = cursor.digits(2);
        for (String sign : List.of(".", "/", Tokens.DASH)) {
            if (day.isEmpty() || !cursor.sign(sign)) continue;
            OptionalInt month = cursor.digits(2);
            if (month.isEmpty()) break;
            int behind = cursor.at();
            OptionalInt year = cursor.sign(sign) ? cursor.digits(4) : OptionalInt.empty();
            boolean isYear = year.isPresent() && (cursor.length() == 4 || cursor.length() == 2);
            if (isYear) return Optional.of(SaidDay.whole(day.getAsInt(), month.getAsInt(), year.getAsInt(), true));
            // A dash alone tells of days from one to the other.
            if (sign.equals(Tokens.DASH)) break;
            cursor.back(behind);
            if (sign.equals(".")) cursor.sign(sign);
            return Optional.of(ofYear(day.getAsInt(), month.getAsInt(), sign.equals("/")));
        }
        cursor.back(start);
        return Optional.empty();
    }

    private SaidDay ofYear(int day, int month, boolean isSlash) {
        SaidDay.OfYear said = new SaidDay.OfYear(day, month, false);
        boolean isRead = context.language().getLanguage().equals("en") && isSlash;
        return isRead ? new SaidDay.Either(said, new SaidDay.OfYear(month, day, false)) : said;
    }

    private static Optional<SaidDay> bare(Cursor cursor) {
        int start = cursor.at();
        OptionalInt day = ofMonth(cursor);
        if (day.isEmpty()) return Optional.empty();
        boolean isLong = cursor.at() > start + 1;
        boolean isCalled = cursor.passes("of-month");
        if (!isCalled) cursor.sign(".");
        if (day.getAsInt() <= 31 && day.getAsInt() >= 1)
            return Optional.of(new SaidDay.OfMonth(day.getAsInt(), isLong || isCalled));
        cursor.back(start);
        return Optional.empty();
    }
}
