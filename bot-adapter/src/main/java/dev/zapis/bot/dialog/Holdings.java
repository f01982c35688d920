package dev.zapis.bot.dialog;

import dev.zapis.command.CommandId;
import dev.zapis.events.person.PersonId;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What a slice has for a person, in lines by day: who ends what somebody has knows no slice, and asks them all. Keys are full, as
 * the route is another slice's.
 */
public interface Holdings {

    /** What the person has from today on. */
    Mono<List<Text>> ahead(PersonId person, Visit visit);

    /**
     * What the person has lost by leaving: also where that is still to be carried out. What it asks shows all up to the event.
     *
     * @param by position of the event
     */
    Mono<List<Text>> lost(PersonId person, long by, Visit visit);

    /** What of what an act had ended has come back since that is taken back, and what has not. */
    default Mono<Returned> returnedOf(CommandId act, Visit visit) {
        return Mono.just(Returned.NOTHING);
    }

    /** The same of somebody who has access again. */
    default Mono<Returned> returnedTo(PersonId person, Visit visit) {
        return Mono.just(Returned.NOTHING);
    }
}
