package dev.zapis.bot.dialog.input;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Recognises at what time of which day before: «накануне в 18:00», «за 2 дня в 9», "the day before at 6pm". A time alone is of the day
 * itself.
 */
final class LeadTimeRecogniser {

    private static final int MOST_DAYS = 30;
    private static final int DAYS_OF_WEEK = 7;

    Reading read(Vocabulary words, Tokens typed) {
        if (typed.isCut()) return Reading.NOTHING;
        Cursor cursor = new Cursor(words, typed);
        OptionalInt days = days(cursor);
        if (days.isEmpty()) days = numbered(cursor);
        cursor.sign(",");
        cursor.leads("at");
        Optional<TimeRecogniser.Said> time = TimeRecogniser.said(cursor);
        if (time.isEmpty()) return Reading.NOTHING;
        if (days.isEmpty()) {
            cursor.sign(",");
            days = days(cursor);
        }
        if (!cursor.isAtEnd() || days.orElse(0) > MOST_DAYS) return Reading.NOTHING;
        if (!time.get().isTime()) return Reading.wrong(InputRefusal.NO_SUCH_TIME);
        return Reading.of(new Input.Lead(days.orElse(0), time.get().time()));
    }

    /** «накануне», «за 2 дня», "3 days before". */
    private static OptionalInt days(Cursor cursor) {
        Optional<Vocabulary.Found> named = cursor.word("before");
        if (named.isPresent()) return OptionalInt.of(named.get().number());
        int start = cursor.at();
        boolean isAhead = cursor.leads("ahead");
        OptionalInt number = cursor.number();
        Optional<Vocabulary.Found> unit = number.isPresent() ? cursor.word("unit") : Optional.empty();
        int length = unit.map(found -> length(found.value())).orElse(0);
        if (length > 0 && (cursor.passes("earlier") || isAhead) && number.getAsInt() <= MOST_DAYS)
            return OptionalInt.of(number.getAsInt() * length);
        cursor.back(start);
        return OptionalInt.empty();
    }

    private static int length(String unit) {
        return switch (unit) {
            case "day" -> 1;
            case "week" -> DAYS_OF_WEEK;
            default -> 0;
        };
    }

    /** «2 18:00» */
    private static OptionalInt numbered(Cursor cursor) {
        int start = cursor.at();
        OptionalInt number = cursor.digits(2);
        int behind = cursor.at();
        boolean isTime = number.isPresent()
                && !cursor.isGlued()
                && cursor.digits(2).isPresent()
                && cursor.isGlued()
                && (cursor.sign(":") || cursor.sign("."));
        cursor.back(isTime ? behind : start);
        return isTime ? number : OptionalInt.empty();
    }
}
