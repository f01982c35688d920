package dev.zapis.query.desk;

import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.HalfDaySplit;
import dev.zapis.events.desk.HalfDays;
import dev.zapis.events.policy.PolicyValues;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Which parts of a day can be booked in an office; agrees with what {@code BookDesk} decides.
 *
 * @param today of which the morning may be over
 * @param later of any other day
 */
public record BookableParts(List<DayPart> today, List<DayPart> later) {

    /** Where there are no half days. */
    public static final BookableParts WHOLE = only(DayPart.ALL);

    private static final List<DayPart> EACH = List.of(DayPart.ALL, DayPart.AM, DayPart.PM);

    /** Whether a desk has a part that can be booked, by the halves of it that are taken. */
    static final String CAN_BE_HAD =
            " = any(case when %1$s = :today::date then :open_today::int[] else :open::int[] end)";

    public BookableParts {
        today = List.copyOf(today);
        later = List.copyOf(later);
    }

    public static BookableParts only(DayPart part) {
        return new BookableParts(List.of(part), List.of(part));
    }

    /** @param clock what the office's clocks show */
    public static BookableParts of(PolicyValues policies, LocalTime clock) {
        if (!policies.of(new HalfDays())) return WHOLE;
        BookableParts each = new BookableParts(EACH, EACH);
        return clock.isBefore(HalfDaySplit.time(policies))
                ? each
                : new BookableParts(List.of(DayPart.ALL, DayPart.PM), EACH);
    }

    /** What is left for somebody who has a desk for a part already. */
    public BookableParts without(DayPart own) {
        return new BookableParts(without(today, own), without(later, own));
    }

    private static List<DayPart> without(List<DayPart> parts, DayPart own) {
        return parts.stream().filter(part -> !part.overlaps(own)).toList();
    }

    public List<DayPart> on(LocalDate day, LocalDate now) {
        return day.equals(now) ? today : later;
    }

    /** Those that a desk can be had for of which this part is free. */
    public List<DayPart> within(DayPart free, LocalDate day, LocalDate now) {
        return on(day, now).stream()
                .filter(part -> free == DayPart.ALL || part == free)
                .toList();
    }

    GenericExecuteSpec asks(GenericExecuteSpec asked) {
        return asked.bind("open_today", open(today)).bind("open", open(later));
    }

    /** What may be taken of a desk's day for one of the parts to be free yet. */
    private static Integer[] open(List<DayPart> parts) {
        return IntStream.rangeClosed(0, halves(DayPart.ALL))
                .filter(taken -> parts.stream().anyMatch(part -> (halves(part) & taken) == 0))
                .boxed()
                .toArray(Integer[]::new);
    }

    private static int halves(DayPart part) {
        return switch (part) {
            case AM -> 1;
            case PM -> 2;
            case ALL -> 3;
        };
    }

    /** What is free of a day of which these halves are taken; none where both are. */
    static @Nullable DayPart free(int taken) {
        return switch (taken) {
            case 0 -> DayPart.ALL;
            case 1 -> DayPart.PM;
            case 2 -> DayPart.AM;
            default -> null;
        };
    }
}
