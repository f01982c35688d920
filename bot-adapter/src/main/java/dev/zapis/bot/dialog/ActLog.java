package dev.zapis.bot.dialog;

import dev.zapis.command.CommandId;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** What whoever is at the screen did within a day and can take back: the newest first. */
public interface ActLog {

    /**
     * @param kind name of the command, by which it is put into words
     * @param undo what takes it back, as a button carries it
     */
    record Act(CommandId id, String kind, String undo, Instant at) {}

    /** Again, it changes nothing. */
    Mono<Void> keep(Act act);

    Mono<List<Act>> acts();

    Mono<Void> drop(CommandId act);
}
