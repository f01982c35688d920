package dev.zapis.bot.dialog;

import reactor.core.publisher.Mono;

/** Something to do: it tells one command and names the screen that shows the outcome. */
public non-sealed interface Action extends Target {

    Mono<? extends Screen> run(Visit visit);
}
