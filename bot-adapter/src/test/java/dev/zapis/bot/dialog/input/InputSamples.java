package dev.zapis.bot.dialog.input;

import java.time.LocalDate;
import java.util.Locale;

/** The Monday of tests. */
public final class InputSamples {

    public static final InputContext CONTEXT = new InputContext(LocalDate.of(2026, 11, 23), Locale.of("ru"));

    private InputSamples() {}
}
