package dev.zapis.bot.dialog.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a typed text is, taken as one kind of thing.
 *
 * @param inputs what it can mean, the likeliest first; empty where it is none of the kind
 * @param isCertain words of the kind itself were used: it is nothing else
 * @param problem why it is none, though it was meant as one
 */
public record Reading(
        List<Input> inputs, boolean isCertain, @Nullable InputRefusal problem) {

    static final Reading NOTHING = new Reading(List.of(), false, null);

    public Reading {
        inputs = List.copyOf(inputs);
    }

    static Reading of(Input input) {
        return new Reading(List.of(input), false, null);
    }

    static Reading wrong(InputRefusal problem) {
        return new Reading(List.of(), true, problem);
    }
}
