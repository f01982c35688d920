package dev.zapis.bot.office.policy;

import dev.zapis.bot.office.AdminInputParser;
import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.PolicyKind;
import dev.zapis.events.policy.PolicyKind.Span;
import dev.zapis.events.policy.TimeSpan;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what admins type for a policy. */
final class PolicyInput {

    private static final Pattern SPAN = Pattern.compile("\\s*(\\S+?)\\s*[-–—\\s]\\s*(\\S+)\\s*");

    private static final Pattern FIGURES = Pattern.compile("[^\\p{L}\\d]?\\d[^\\p{L}]*", Pattern.DOTALL);
    private static final int LONGEST = 20;

    private PolicyInput() {}

    /** The value as it is stored; empty where the words are none of this kind. */
    static Optional<String> understood(PolicyKind<?> kind, String text) {
        return switch (kind) {
            case Counted<?> counted ->
                AdminInputParser.number(text)
                        .map(number -> written(counted, number))
                        .or(() -> figures(text));
            case Span span -> span(text).map(span::write);
            default -> Optional.empty();
        };
    }

    /** Meant as a number and none that can be set: whoever decides says which can be. */
    private static Optional<String> figures(String text) {
        String typed = text.strip();
        return typed.length() <= LONGEST && FIGURES.matcher(typed).matches() ? Optional.of(typed) : Optional.empty();
    }

    private static <T> String written(Counted<T> counted, int number) {
        return counted.write(counted.of(number));
    }

    private static Optional<TimeSpan> span(String text) {
        Matcher typed = SPAN.matcher(text);
        if (!typed.matches()) return Optional.empty();
        return AdminInputParser.time(typed.group(1))
                .flatMap(from -> AdminInputParser.time(typed.group(2)).map(until -> new TimeSpan(from, until)));
    }
}
