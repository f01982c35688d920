package dev.zapis.bot.dialog.text;

import java.util.regex.Pattern;

/** Words that people typed, made safe to stand in a message: no markup, no hidden control, no torn direction. */
final class TextSanitizer {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\u202A-\u202E\u2066-\u2069]");
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\u200F\u061C]");

    private TextSanitizer() {}

    /** A name that runs from right to left is isolated, so that the words around it keep their order. */
    static String tamed(String typed) {
        String clean = CONTROLS.matcher(BREAKS.matcher(typed).replaceAll(" ")).replaceAll("");
        return RIGHT_TO_LEFT.matcher(clean).find() ? "\u2068" + clean + "\u2069" : clean;
    }
}
