package dev.zapis.bot.dialog.input;

import java.util.List;
import java.util.Optional;

/**
 * Words that ask for something of the product, such as «кто завтра».
 *
 * @param intent what is asked for: a slice and a name of its own, or {@link #SECTION}
 * @param inputs what was filled in, in the order of the words
 * @param literal how many of the words are the pattern's own: the more, the surer it is meant
 */
public record Phrase(String intent, List<Input> inputs, int literal) {

    /** Of what opens a section. */
    public static final String SECTION = "section";

    public Phrase {
        inputs = List.copyOf(inputs);
    }

    /** What was filled in for the kind. */
    public <T extends Input> Optional<T> input(Class<T> kind) {
        return inputs.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
