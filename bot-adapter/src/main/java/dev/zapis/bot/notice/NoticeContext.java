package dev.zapis.bot.notice;

import dev.zapis.command.Actor;
import dev.zapis.events.person.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of an event that is told.
 *
 * @param actor who asked for it, as the event's metadata have it
 * @param cause what made them ask, as the metadata have it
 * @param at by the product's clock, which is what everything is sent by
 * @param position of the event
 */
public record NoticeContext(
        @Nullable String actor, @Nullable String cause, Instant at, long position) {

    private static final String HOUSE = Actor.HOUSE.toString();

    /** Whether the person did it themselves. */
    public boolean isBy(PersonId person) {
        return person.value().equals(actor);
    }

    /** Whether another person did it: what one does oneself, or the house at a start, is no news. */
    public boolean isBySomebodyElseThan(PersonId person) {
        return actor != null && !actor.equals(HOUSE) && !isBy(person);
    }

    /** Who did it; empty where it was the house, or a newcomer whom only the configuration knows. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(actor)
                .filter(known -> !known.equals(HOUSE) && !known.equals(Actor.NEWCOMER))
                .map(PersonId::new);
    }
}
