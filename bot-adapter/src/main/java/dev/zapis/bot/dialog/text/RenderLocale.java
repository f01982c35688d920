package dev.zapis.bot.dialog.text;

import dev.zapis.bot.dialog.Visit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * For whom words are chosen: language, office time zone, and which day is today there.
 *
 * @param isDated Telegram is told which moments days and times mean, as it is for messages that stay
 */
public record RenderLocale(Locale language, ZoneId zone, LocalDate today, boolean isDated) {

    public RenderLocale(Locale language, ZoneId zone, LocalDate today) {
        this(language, zone, today, false);
    }

    /** Somebody of whom only the language is known. */
    public static RenderLocale stranger(Locale language) {
        return new RenderLocale(language, ZoneOffset.UTC, LocalDate.EPOCH);
    }

    public static RenderLocale of(Visit visit) {
        return new RenderLocale(visit.visitor().language(), visit.visitor().zone(), visit.today());
    }

    public RenderLocale dated() {
        return new RenderLocale(language, zone, today, true);
    }
}
