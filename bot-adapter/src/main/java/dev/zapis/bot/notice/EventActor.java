package dev.zapis.bot.notice;

import dev.zapis.command.Actor;
import dev.zapis.events.person.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did something, as an event's metadata have it. */
final class EventActor {

    private static final String HOUSE = Actor.HOUSE.toString();

    private EventActor() {}

    /** Whether a person did it to another one: what one does oneself, or the house at a start, is no news. */
    static boolean isSomebodyElse(@Nullable String actor, PersonId person) {
        return actor != null && !actor.equals(HOUSE) && !actor.equals(person.value());
    }

    /** Empty where it was the house, or a newcomer whom only the configuration knows. */
    static Optional<PersonId> person(@Nullable String actor) {
        return Optional.ofNullable(actor)
                .filter(known -> !known.equals(HOUSE) && !known.equals(Actor.NEWCOMER))
                .map(PersonId::new);
    }
}
