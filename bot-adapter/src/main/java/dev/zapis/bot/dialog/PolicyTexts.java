package dev.zapis.bot.dialog;

import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.Counted.Length;
import dev.zapis.events.policy.Counted.Limit;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;
import dev.zapis.events.policy.PolicyKind.Choices;
import dev.zapis.events.policy.PolicyKind.Span;
import dev.zapis.events.policy.TimeSpan;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a policy is spoken of by: the keys of its texts begin with its own, and its kind says which there are. */
public record PolicyTexts<T>(Policy<T> policy) {

    /** All that have to be there. */
    Set<String> keys() {
        Set<String> words = new LinkedHashSet<>(List.of("title", "set", "now"));
        switch (policy.kind()) {
            case Limit limit -> words.addAll(List.of("type", "range", "none", "now-none"));
            case Counted<?> counted -> words.addAll(List.of("type", "range"));
            case Span span -> words.addAll(List.of("type", "none", "now-none"));
            case Choices<?> choices when choices.least() == 0 -> words.addAll(List.of("option", "now-none"));
            case PolicyKind<?> choice -> words.add("option");
        }
        Set<String> keys = new LinkedHashSet<>();
        words.forEach(word -> keys.add(policy.key() + "." + word));
        return keys;
    }

    /** The question that its screen asks. */
    public Text title() {
        return text("title");
    }

    /** The button that leads to it. */
    public Text set() {
        return text("set");
    }

    /** The answer that holds. */
    public Text now(T value) {
        return switch (value) {
            case OptionalInt none when none.isEmpty() -> text("now-none");
            case OptionalInt most -> text("now", "value", most.getAsInt());
            case TimeSpan never when never.isNever() -> text("now-none");
            case TimeSpan span -> text("now", "from", span.from(), "until", span.until());
            case Set<?> none when none.isEmpty() -> text("now-none");
            case Set<?> some ->
                text("now", "value", some.stream().sorted().map(this::choice).toList());
            case Duration length -> text("now", "value", count(length));
            default -> text("now", "value", value);
        };
    }

    /** An answer that can be chosen. */
    public Text option(T value) {
        return switch (value) {
            case OptionalInt none when none.isEmpty() -> text("none");
            case OptionalInt most -> Text.plain(Integer.toString(most.getAsInt()));
            case TimeSpan never when never.isNever() -> text("none");
            case TimeSpan span -> Text.of("/office.policy.span", "from", span.from(), "until", span.until());
            case Duration length -> Text.plain(Integer.toString(count(length)));
            case Integer number -> Text.plain(number.toString());
            default -> choice(value);
        };
    }

    /** The answer that there is no such thing. */
    public Text none() {
        return text("none");
    }

    /** One of those that there are for the policy. */
    public Text choice(Object constant) {
        return text("option", "value", constant);
    }

    /** What can be typed; nothing where that is not possible. */
    public Optional<Text> type() {
        return switch (policy.kind()) {
            case Counted<?> counted -> Optional.of(text("type", "range", range(counted)));
            case Span span -> Optional.of(text("type"));
            default -> Optional.empty();
        };
    }

    /** Which values may be set; nothing where no other can be chosen. */
    public Optional<Text> range() {
        return policy.kind() instanceof Counted<?> counted ? Optional.of(range(counted)) : Optional.empty();
    }

    private Text range(Counted<?> counted) {
        return text("range", "least", counted.least(), "most", counted.most());
    }

    private int count(Duration length) {
        if (policy.kind() instanceof Length kind) return kind.count(length);
        throw new IllegalStateException(policy.key() + " has no unit");
    }

    private Text text(String word, Object... namesAndValues) {
        return Text.of("/" + policy.key() + "." + word, namesAndValues);
    }
}
