package dev.zapis.bot.dialog.input;

import java.util.List;
import java.util.Optional;

/**
 * Words that ask for something of the product, such as «кто завтра».
 *
 * @param intent what is asked for: a slice and a name of its own, or {@link #SECTION}
 * @param inputs what was filled in, in the order of the words
 * @param literal how many of the words are the pattern's own: the more, the surer it is meant
 * @param isOfDays all of it says a day or some, and could be nothing else
 */
public record Phrase(String intent, List<Input> inputs, int literal, boolean isOfDays) {

    /** Of what opens a section. */
    public static final String SECTION = "section";

    public Phrase {
        inputs = List.copyOf(inputs);
    }

    /** Whether words of the product's own were used, or those of days. */
    public boolean isSure() {
        return literal > 0 || isOfDays;
    }

    /** «A3 завтра»: both together say that a desk is meant. */
    public boolean isOfDeskAndDay() {
        return input(Input.Desk.class).stream()
                .flatMap(desk -> desk.readings().stream())
                .anyMatch(named -> named.day() != null);
    }

    /** What was filled in for the kind, where the patterns of the intent all have a place for it. */
    public <T extends Input> T the(Class<T> kind) {
        return input(kind).orElseThrow();
    }

    /** What was filled in for the kind. */
    public <T extends Input> Optional<T> input(Class<T> kind) {
        return inputs.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
