package dev.zapis.bot.dialog.text;

import dev.zapis.bot.dialog.render.Html;
import dev.zapis.bot.dialog.text.TextViolation.Code;
import java.util.Locale;
import java.util.Optional;

/** Whether a text may be put in other words: judged before anybody reads them. */
final class TextPatternValidator {

    static final int LONGEST = dev.zapis.command.TextPatternPolicy.LONGEST;

    private TextPatternValidator() {}

    static Optional<TextViolation> problem(MessageTemplate original, String pattern, Locale language) {
        if (pattern.length() > LONGEST) return Optional.of(TextViolation.of(Code.TOO_LONG));
        if (Html.plain(pattern).isBlank()) return Optional.of(TextViolation.of(Code.EMPTY));
        try {
            return placeholder(original, MessageTemplate.escaping(pattern, language))
                    .or(() -> markup(pattern));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of(TextViolation.of(Code.BROKEN_PATTERN));
        }
    }

    private static Optional<TextViolation> placeholder(MessageTemplate original, MessageTemplate wanted) {
        return wanted.placeholders().stream()
                .filter(name -> !original.placeholders().contains(name))
                .map(name -> new TextViolation(Code.UNKNOWN_PLACEHOLDER, name))
                .findFirst();
    }

    private static Optional<TextViolation> markup(String pattern) {
        return MarkupValidator.broken(pattern).map(piece -> new TextViolation(Code.BROKEN_MARKUP, piece));
    }
}
