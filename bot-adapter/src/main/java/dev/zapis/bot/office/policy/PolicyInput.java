package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.input.Input;
import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.PolicyKind;
import dev.zapis.events.policy.PolicyKind.Span;
import dev.zapis.events.policy.TimeSpan;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a policy's value of what admins type for it. */
final class PolicyInput {

    private static final int LONGEST = 20;

    private PolicyInput() {}

    /** The value as it is stored; empty where the words are none of this kind. */
    static Optional<String> understood(PolicyKind<?> kind, Input input) {
        return switch (input) {
            case Input.Count(int number)
            when kind instanceof Counted<?> counted -> Optional.of(written(counted, number));
            case Input.Length(Duration length)
            when kind instanceof Counted.Length counted -> Optional.of(counted.write(length));
            case Input.Span span
            when kind instanceof Span known -> Optional.of(known.write(new TimeSpan(span.from(), span.until())));
            case Input.None none
            when kind instanceof Counted.Limit limit -> Optional.of(limit.write(OptionalInt.empty()));
            case Input.None none when kind instanceof Span known -> Optional.of(known.write(TimeSpan.NEVER));
            case Input.Words(String text) when kind instanceof Counted<?> -> figures(text);
            default -> Optional.empty();
        };
    }

    /** Meant as a number and none that can be set: whoever decides says which can be. */
    private static Optional<String> figures(String text) {
        boolean isOfFigures = text.length() <= LONGEST
                && text.codePoints().anyMatch(Character::isDigit)
                && text.codePoints().noneMatch(Character::isLetter)
                && !text.codePoints().allMatch(Character::isDigit);
        return isOfFigures ? Optional.of(text) : Optional.empty();
    }

    private static <T> String written(Counted<T> counted, int number) {
        return counted.write(counted.of(number));
    }
}
