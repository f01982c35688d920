package dev.zapis.scheduler.reaction;

import dev.zapis.command.Reaction;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.scheduler.TaskRunner.FailureListener;
import java.util.List;

/** What makes deeds of facts. */
public final class Reactions {

    private Reactions() {}

    /**
     * Each follows the log by itself, with a place of its own in it. Fails where one does not know what its facts are about.
     *
     * @param losses hears of deeds that are refused against expectation, and of what can't be done
     */
    public static List<Projection> followers(
            List<Reaction> reactions, AxonEventStoreConfigurer axon, DeedPort port, FailureListener failures) {
        return reactions.stream()
                .map(reaction ->
                        Projection.ofReaction(reaction.name(), new ReactionHandler(reaction, axon, port, failures)))
                .toList();
    }
}
