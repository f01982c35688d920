package dev.zapis.bot.dialog.picker;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** A quarter of a day: so many times fit below it. */
public enum PartOfDay {
    NIGHT,
    MORNING,
    AFTERNOON,
    EVENING;

    private static final int HOURS = 6;

    static PartOfDay of(LocalTime time) {
        return values()[time.getHour() / HOURS];
    }

    /** Its times, each so many minutes after the one before. */
    List<LocalTime> times(int minutes) {
        return IntStream.range(0, HOURS * 60 / minutes)
                .mapToObj(step -> LocalTime.of(ordinal() * HOURS, 0).plusMinutes((long) step * minutes))
                .toList();
    }
}
