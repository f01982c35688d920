package dev.zapis.bot.dialog.picker;

import dev.zapis.command.Refused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some days of four months, short enough for a button.
 *
 * @param written three digits for the day before which none is, then a digit for every six days
 */
public record MarkedDays(String written) {

    /** What is done with marked days is done one by one, while somebody waits. */
    public static final int MOST = 31;

    /** So far apart can they be. */
    static final int REACH = 132;

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BITS = 6;
    private static final int HEAD = 3;
    private static final LocalDate FURTHEST = LocalDate.of(2199, 1, 1);

    /** Written by nobody here is an {@link IllegalArgumentException}. */
    public MarkedDays {
        boolean fits = written.length() >= HEAD
                && written.length() <= HEAD + REACH / BITS
                && written.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0);
        if (!fits || first(written).isAfter(FURTHEST)) throw new IllegalArgumentException("no marked days");
    }

    /** None yet, and none before this day. */
    public static MarkedDays from(LocalDate day) {
        StringBuilder head = new StringBuilder();
        for (int digit = HEAD - 1; digit >= 0; digit--)
            head.append(DIGITS.charAt((int) (day.toEpochDay() >> (BITS * digit)) & (DIGITS.length() - 1)));
        return new MarkedDays(head.toString());
    }

    /** The days that can be marked. */
    public LocalDate first() {
        return first(written);
    }

    public LocalDate last() {
        return first().plusDays(REACH - 1L);
    }

    private static LocalDate first(String written) {
        long epochDay = 0;
        for (int at = 0; at < HEAD; at++) epochDay = epochDay << BITS | DIGITS.indexOf(written.charAt(at));
        return LocalDate.ofEpochDay(epochDay);
    }

    /** Refused where there are none, or more than can be done with at once. */
    public List<LocalDate> some() {
        List<LocalDate> days = days();
        if (days.isEmpty()) throw new Refused(PickerRefusal.NOTHING_CHOSEN);
        if (days.size() > MOST) throw TooMany.refused(MOST);
        return days;
    }

    public List<LocalDate> days() {
        return IntStream.range(0, (written.length() - HEAD) * BITS)
                .filter(this::isMarked)
                .mapToObj(first()::plusDays)
                .toList();
    }

    public int count() {
        return days().size();
    }

    public boolean has(LocalDate day) {
        long at = at(day);
        return at >= 0 && at < (long) (written.length() - HEAD) * BITS && isMarked((int) at);
    }

    private boolean isMarked(int at) {
        return (DIGITS.indexOf(written.charAt(HEAD + at / BITS)) >> at % BITS & 1) == 1;
    }

    private long at(LocalDate day) {
        return day.toEpochDay() - first().toEpochDay();
    }

    /** With this one, or without it where it was marked. */
    public MarkedDays toggled(LocalDate day) {
        List<LocalDate> others =
                days().stream().filter(marked -> !marked.equals(day)).toList();
        return has(day) ? from(first()).with(others) : with(List.of(day));
    }

    /** With these too; those that are out of reach stay out. */
    public MarkedDays with(Collection<LocalDate> more) {
        char[] digits = new char[REACH / BITS];
        int length = written.length() - HEAD;
        for (int at = 0; at < digits.length; at++)
            digits[at] = at < length ? written.charAt(HEAD + at) : DIGITS.charAt(0);
        for (LocalDate day : more) {
            long at = at(day);
            if (at < 0 || at >= REACH) continue;
            int group = (int) at / BITS;
            digits[group] = DIGITS.charAt(DIGITS.indexOf(digits[group]) | 1 << at % BITS);
            length = Math.max(length, group + 1);
        }
        return new MarkedDays(written.substring(0, HEAD) + new String(digits, 0, length));
    }
}
