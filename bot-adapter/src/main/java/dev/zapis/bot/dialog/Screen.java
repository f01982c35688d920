package dev.zapis.bot.dialog;

import reactor.core.publisher.Mono;

/** Something to see; it asks and never tells. */
public non-sealed interface Screen extends Target {

    Mono<View> show(Visit visit);

    /** What the typed text leads to; empty where this screen cannot make sense of it. */
    default Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.empty();
    }
}
