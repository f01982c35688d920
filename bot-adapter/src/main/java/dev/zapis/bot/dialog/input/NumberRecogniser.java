package dev.zapis.bot.dialog.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Recognises a number, and how long something takes: 7, «девяносто», «2 часа», «1 ч 30 мин», "half an hour". */
final class NumberRecogniser {

    private static final int MOST_PARTS = 4;
    private static final int MOST = 1_000_000;

    Reading number(Vocabulary words, Tokens typed) {
        if (typed.isCut()) return Reading.NOTHING;
        Cursor cursor = new Cursor(words, typed);
        OptionalInt number = cursor.number();
        if (number.isEmpty() || !cursor.isAtEnd()) return Reading.NOTHING;
        return Reading.of(new Input.Count(number.getAsInt()));
    }

    Reading duration(Vocabulary words, Tokens typed) {
        if (typed.isCut()) return Reading.NOTHING;
        Cursor cursor = new Cursor(words, typed);
        Duration sum = Duration.ZERO;
        for (int part = 0; part < MOST_PARTS && !cursor.isAtEnd(); part++) {
            Optional<Duration> next = part(cursor);
            if (next.isEmpty()) return Reading.NOTHING;
            sum = sum.plus(next.get());
            cursor.passes("and");
        }
        if (!cursor.isAtEnd() || sum.isZero()) return Reading.NOTHING;
        return new Reading(List.of(new Input.Length(sum)), true, null);
    }

    private static Optional<Duration> part(Cursor cursor) {
        Optional<Vocabulary.Found> whole = cursor.word("duration");
        if (whole.isPresent()) return Optional.of(Duration.ofMinutes(whole.get().number()));
        int start = cursor.at();
        BigDecimal count = count(cursor);
        Optional<Vocabulary.Found> unit = cursor.word("unit");
        if (unit.isPresent() && count.intValue() <= MOST) {
            if (cursor.isGlued()) cursor.sign(".");
            return minutes(unit.get().value())
                    .map(minutes -> Duration.ofSeconds(count.multiply(BigDecimal.valueOf(minutes * 60L))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact()));
        }
        cursor.back(start);
        return Optional.empty();
    }

    /** How many units; one where no number is said. */
    private static BigDecimal count(Cursor cursor) {
        Optional<Vocabulary.Found> fraction = cursor.word("fraction");
        if (fraction.isPresent()) return new BigDecimal(fraction.get().value());
        OptionalInt whole = cursor.number();
        if (whole.isEmpty()) {
            cursor.passes("one");
            return BigDecimal.ONE;
        }
        int behind = cursor.at();
        if (cursor.isGlued() && (cursor.sign(".") || cursor.sign(","))) {
            OptionalInt tenths = cursor.digits(1);
            if (tenths.isPresent()) return new BigDecimal(whole.getAsInt() + "." + tenths.getAsInt());
        }
        cursor.back(behind);
        return BigDecimal.valueOf(whole.getAsInt());
    }

    private static Optional<Integer> minutes(String unit) {
        return switch (unit) {
            case "minute" -> Optional.of(1);
            case "hour" -> Optional.of(60);
            case "day" -> Optional.of(24 * 60);
            case "week" -> Optional.of(7 * 24 * 60);
            default -> Optional.empty();
        };
    }
}
