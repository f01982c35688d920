package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.input.InputTexts;
import java.util.List;
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
     * Kinds of what people type that this screen makes something of, the likeliest first. What is none of them is asked of the whole
     * product.
     */
    default List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.TEXT);
    }

    /** What a typed thing of such a kind leads to, likewise. */
    default Mono<? extends Screen> heard(Visit visit, Input input) {
        return input instanceof Input.Words(String text) ? heard(visit, text) : Mono.empty();
    }

    /** What can be typed here, for whoever typed something else; by itself it is one of the kinds that the screen waits for. */
    default Optional<Text> example(Visit visit) {
        return waitsFor(visit).stream()
                .flatMap(kind -> InputTexts.example(kind, visit).stream())
                .findFirst();
    }

    /**
     * Of a step in a row of steps: the one before, with all that was entered so far. Back leads there, and the step itself is
     * never what Back leads to.
     */
    default Optional<Screen> before() {
        return Optional.empty();
    }
}
