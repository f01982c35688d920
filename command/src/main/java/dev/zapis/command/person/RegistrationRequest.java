package dev.zapis.command.person;

import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonId;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.jspecify.annotations.Nullable;

/**
 * A request to be let in, known by whom it would make: unknown until it is asked, then open, until it is answered for good.
 * It is answered once: by an admin's yes or no, or by being given up, when nothing of what it told is kept.
 *
 * @param asked none for one that nobody knows
 */
@EventSourcedEntity(tagKey = Tags.PERSON)
record RegistrationRequest(PersonId person, @Nullable RegistrationAsked asked, boolean isAnswered) {

    @EntityCreator
    static RegistrationRequest unknown(@InjectEntityId PersonId person) {
        return new RegistrationRequest(person, null, false);
    }

    @EventSourcingHandler
    RegistrationRequest evolve(RegistrationAsked event) {
        return new RegistrationRequest(person, event, false);
    }

    @EventSourcingHandler
    RegistrationRequest evolve(RegistrationApproved event) {
        return answered();
    }

    @EventSourcingHandler
    RegistrationRequest evolve(RegistrationRefused event) {
        return answered();
    }

    /** Whoever asked has taken the consent back, has come in another way, or was left without an answer for too long. */
    @EventSourcingHandler
    RegistrationRequest evolve(PersonForgotten event) {
        return answered();
    }

    private RegistrationRequest answered() {
        return new RegistrationRequest(person, asked, true);
    }

    /** The request, if it still waits for an answer. */
    RegistrationAsked open() {
        if (asked == null) throw new Refused(PersonRefusal.REQUEST_UNKNOWN);
        if (isAnswered) throw new Refused(PersonRefusal.ANSWERED);
        return asked;
    }

    /** Nothing of what it told is kept any more, and whoever asked is a stranger who may ask again. */
    List<PersonEvent> forgotten() {
        RegistrationAsked about = Objects.requireNonNull(asked);
        return List.of(
                new ConsentWithdrawn(about.account()), new PersonForgotten(person, about.office(), about.nameKey()));
    }
}
