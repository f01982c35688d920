package dev.zapis.bot.dialog.text;

import dev.zapis.bot.dialog.Text;
import java.util.Locale;

/**
 * Why a text cannot be put so.
 *
 * @param detail the piece of it that is wrong, where there is one
 */
public record TextViolation(Code code, String detail) {

    public enum Code {
        UNKNOWN_TEXT,
        UNKNOWN_LANGUAGE,
        EMPTY,
        TOO_LONG,
        BROKEN_PATTERN,
        UNKNOWN_PLACEHOLDER,
        BROKEN_MARKUP
    }

    static TextViolation of(Code code) {
        return new TextViolation(code, "");
    }

    /** For whoever wants the text so. */
    public Text told() {
        String name = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Text.of("/dialog.wording." + name, "detail", detail, "longest", TextPatternValidator.LONGEST);
    }
}
