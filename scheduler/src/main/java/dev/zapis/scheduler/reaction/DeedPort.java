package dev.zapis.scheduler.reaction;

import reactor.core.publisher.Mono;

/** The way to the deciding side. */
@FunctionalInterface
public interface DeedPort {

    /**
     * Completes when the command is carried out, now or earlier; fails with {@code Refused} where it must not be, and with
     * anything else where something is broken.
     */
    Mono<Void> give(Deed deed);
}
