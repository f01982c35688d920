package dev.zapis.scheduler;

import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import reactor.core.publisher.Mono;

/** The way to the deciding side. */
@FunctionalInterface
public interface CommandPort {

    /**
     * Completes when the command is carried out, now or earlier; fails with {@code Refused} where it must not be, and with
     * anything else where it may be tried again.
     */
    Mono<Void> give(Command command, CommandId id);
}
