package dev.zapis.bot.dialog;

import java.util.Optional;
import reactor.core.publisher.Mono;

/** Something to see; it asks and never tells. */
public non-sealed interface Screen extends Target {

    Mono<View> show(Visit visit);

    /** What the typed text leads to; empty where this screen cannot make sense of it. */
    default Mono<? extends Target> heard(Visit visit, String text) {
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
