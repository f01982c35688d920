package dev.zapis.bot.dialog;

import reactor.core.publisher.Mono;

/** A screen that takes a file of one megabyte at most; any other screen answers a file with a word that it is not needed. */
public interface FilePrompt extends Screen {

    /** What the file leads to; empty where this screen cannot make sense of it. */
    Mono<? extends Screen> received(Visit visit, ReceivedFile file);
}
