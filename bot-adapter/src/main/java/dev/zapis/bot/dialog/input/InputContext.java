package dev.zapis.bot.dialog.input;

import dev.zapis.bot.dialog.Visit;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What words are understood by.
 *
 * @param today in the office
 * @param language of whoever types: where it is English, 12/4 may be a day in December
 */
public record InputContext(LocalDate today, Locale language) {

    public static InputContext of(Visit visit) {
        return new InputContext(visit.today(), visit.visitor().language());
    }
}
