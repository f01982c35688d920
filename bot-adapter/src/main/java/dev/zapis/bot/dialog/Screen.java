package dev.zapis.bot.dialog;

import java.util.Optional;
import reactor.core.publisher.Mono;

/** Something to see; it asks and never tells. */
public non-sealed interface Screen extends Target {

    Mono<View> show(Visit visit);

    /**
     * What the typed text leads to; empty where this screen cannot make sense of it. Words are only ever shown: a button of what
     * they lead to does it ({@link TypedPreview}). A {@code Refused} says what is wrong with them, and this screen stays.
     */
    default Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.empty();
    }

    /**
     * Of a step in a row of steps: the one before, with all that was entered so far. Back leads there, and the step itself is
     * never what Back leads to.
     */
    default Optional<Screen> before() {
        return Optional.empty();
    }
}
