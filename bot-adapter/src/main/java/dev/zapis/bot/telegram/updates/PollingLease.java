package dev.zapis.bot.telegram.updates;

import reactor.core.publisher.Flux;

/** Whose turn it is to ask Telegram for updates: of several instances that serve one bot, Telegram bears one at a time. */
@FunctionalInterface
public interface PollingLease {

    /**
     * True from when it is this instance's turn on, false from when it is not. It neither ends nor fails; a cancel gives the
     * turn back.
     */
    Flux<Boolean> at(long bot);
}
