package dev.zapis.bot.dialog;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** For whom words are chosen: language, office time zone, and which day is today there. */
public record Reader(Locale language, ZoneId zone, LocalDate today) {

    /** Somebody of whom only the language is known. */
    static Reader stranger(Locale language) {
        return new Reader(language, ZoneOffset.UTC, LocalDate.EPOCH);
    }

    public static Reader of(Visit visit) {
        return new Reader(visit.visitor().language(), visit.visitor().zone(), visit.today());
    }
}
