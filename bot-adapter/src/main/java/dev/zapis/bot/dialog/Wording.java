package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.TextsProblem.Code;
import java.util.Locale;
import java.util.Optional;

/** Whether a text may be put in other words: judged before anybody reads them. */
final class Wording {

    static final int LONGEST = dev.zapis.command.Wording.LONGEST;

    private Wording() {}

    static Optional<TextsProblem> problem(Phrase original, String pattern, Locale language) {
        if (pattern.length() > LONGEST) return Optional.of(TextsProblem.of(Code.TOO_LONG));
        if (Html.plain(pattern).isBlank()) return Optional.of(TextsProblem.of(Code.EMPTY));
        try {
            return placeholder(original, Phrase.escaping(pattern, language)).or(() -> markup(pattern));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of(TextsProblem.of(Code.BROKEN_PATTERN));
        }
    }

    private static Optional<TextsProblem> placeholder(Phrase original, Phrase wanted) {
        return wanted.placeholders().stream()
                .filter(name -> !original.placeholders().contains(name))
                .map(name -> new TextsProblem(Code.UNKNOWN_PLACEHOLDER, name))
                .findFirst();
    }

    private static Optional<TextsProblem> markup(String pattern) {
        return Tags.broken(pattern).map(piece -> new TextsProblem(Code.BROKEN_MARKUP, piece));
    }
}
