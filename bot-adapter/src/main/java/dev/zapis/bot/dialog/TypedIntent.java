package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.input.Phrase;
import reactor.core.publisher.Mono;

/**
 * Something that people ask for in words, whatever screen the chat is on: «кто завтра». How they say it stands in
 * {@code typed/<language>/<slice>.properties}, and that is all that a slice has to bring.
 */
public interface TypedIntent {

    /** The slice and what its files have after {@code phrase.}, for example {@code desk.who}. */
    String name();

    /** What the phrase would do, on a button: for when it may mean something else, too. */
    Text label(Phrase phrase, Visit visit);

    /**
     * Where the phrase leads; empty where it is about nothing of this slice. What it would change is only shown there. A
     * {@code Refused} says what is wrong with it, and the screen that the chat is on stays.
     */
    Mono<? extends Screen> meant(Phrase phrase, Visit visit);
}
