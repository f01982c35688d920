package dev.zapis.bot.telegram.sending;

import reactor.core.publisher.Mono;

/** Where what is drawn in a chat is drawn one after the other. */
public interface ChatLanes {

    /** Whether this instance is the one that draws. */
    boolean isOurs();

    /** When nothing else of the chat is under way; not at all where there is too much of it. */
    <T> Mono<T> behind(long chat, Mono<T> work);
}
