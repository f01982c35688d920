package dev.zapis.bot.dialog.text;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputContext;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.input.InputReader;
import java.time.LocalDate;
import java.util.Optional;

/** The likeliest day that a typed text is. */
public final class DayParser {

    private DayParser() {}

    public static Optional<LocalDate> understood(String text, Visit visit) {
        InputContext context = new InputContext(visit.today(), visit.visitor().language());
        return new InputReader(context)
                .read(InputKind.DAY, text).inputs().stream().findFirst().map(day -> ((Input.Day) day).day());
    }
}
