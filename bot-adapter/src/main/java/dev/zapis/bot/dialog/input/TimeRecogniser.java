package dev.zapis.bot.dialog.input;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Recognises a time of day, and from when to when: «в 15», «15:30», "9pm", «с 21 до 9», «21:00–9:00». */
final class TimeRecogniser {

    private static final int HALF_DAY = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    /**
     * A time as it was said.
     *
     * @param half which half of the day, where that was said
     */
    record Said(int hour, int minute, Optional<String> half) {

        boolean isTime() {
            boolean isOfHalf =
                    half.isEmpty() || (hour >= 1 && hour <= (half.get().equals("am") ? HALF_DAY : HOURS));
            return isOfHalf && minute < MINUTES && (hour < HOURS || (hour == HOURS && minute == 0));
        }

        private int halved() {
            if (half.isEmpty()) return hour;
            return switch (half.get()) {
                case "am" -> hour == HALF_DAY ? 0 : hour;
                case "night" -> hour == HALF_DAY ? 0 : hour > 8 && hour < HALF_DAY ? hour + HALF_DAY : hour;
                default -> hour < HALF_DAY ? hour + HALF_DAY : hour;
            };
        }

        LocalTime time() {
            return LocalTime.of(halved() % HOURS, minute);
        }

        Said in(Optional<String> other) {
            return new Said(hour, minute, other);
        }
    }

    Reading time(Vocabulary words, Tokens typed) {
        if (typed.isCut()) return Reading.NOTHING;
        Cursor cursor = new Cursor(words, typed);
        cursor.leads("at");
        Optional<Said> said = said(cursor);
        if (said.isEmpty() || !cursor.isAtEnd()) return Reading.NOTHING;
        if (!said.get().isTime()) return Reading.wrong(InputRefusal.NO_SUCH_TIME);
        return Reading.of(new Input.Time(said.get().time()));
    }

    Reading span(Vocabulary words, Tokens typed) {
        if (typed.isCut()) return Reading.NOTHING;
        Cursor cursor = new Cursor(words, typed);
        cursor.leads("from");
        Optional<Said> from = said(cursor);
        if (from.isEmpty()) return Reading.NOTHING;
        cursor.passesUntil();
        Optional<Said> until = said(cursor);
        if (until.isEmpty() || !cursor.isAtEnd()) return Reading.NOTHING;
        return span(from.get(), until.get());
    }

    private static Reading span(Said first, Said last) {
        if (!first.isTime() || !last.isTime()) return Reading.wrong(InputRefusal.NO_SUCH_TIME);
        LocalTime until = last.time();
        LocalTime from = first.time();
        if (first.half().isEmpty() && last.half().isPresent() && first.hour() <= HALF_DAY) {
            LocalTime same = first.in(last.half()).time();
            boolean isOpposite = !same.isBefore(until);
            from = isOpposite ? first.in(Optional.of("am")).time() : same;
        }
        if (from.equals(until)) return Reading.wrong(InputRefusal.SPAN_EMPTY);
        return new Reading(List.of(new Input.Span(from, until)), true, null);
    }

    /** The time that stands there; the cursor is behind it then. */
    static Optional<Said> said(Cursor cursor) {
        Optional<Vocabulary.Found> noon = cursor.word("clock");
        if (noon.isPresent()) return Optional.of(new Said(noon.get().number(), 0, Optional.empty()));
        int start = cursor.at();
        cursor.leads("at");
        OptionalInt hour = cursor.digits(2);
        if (hour.isEmpty()) hour = cursor.spelled("number");
        if (hour.isEmpty()) {
            cursor.back(start);
            return Optional.empty();
        }
        int minute = minutes(cursor);
        cursor.passes("o-clock");
        return Optional.of(new Said(hour.getAsInt(), minute, half(cursor)));
    }

    private static Optional<String> half(Cursor cursor) {
        return cursor.word("half").map(Vocabulary.Found::value);
    }

    /** «15:30», «15.30», «15 ч 30 мин»; none where no minutes are said. */
    private static int minutes(Cursor cursor) {
        int start = cursor.at();
        if (cursor.isGlued() && (cursor.sign(":") || cursor.sign(".")) && cursor.isGlued()) {
            OptionalInt minute = cursor.digits(2);
            if (minute.isPresent() && cursor.length() == 2) return minute.getAsInt();
        }
        cursor.back(start);
        if (cursor.passes("hour")) {
            int behind = cursor.at();
            OptionalInt minute = cursor.digits(2);
            if (minute.isPresent() && cursor.passes("minute")) return minute.getAsInt();
            cursor.back(behind);
        }
        return 0;
    }
}
