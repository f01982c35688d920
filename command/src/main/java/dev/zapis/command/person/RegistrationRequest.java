package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
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
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A request to be let in.
 *
 * @param asked none for one that nobody knows
 */
@EventSourcedEntity
record RegistrationRequest(PersonId person, @Nullable RegistrationAsked asked, boolean isAnswered) {

    @EntityCreator
    static RegistrationRequest unknown(@InjectEntityId DecisionContext asked) {
        return new RegistrationRequest(of(asked), null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        return BoundaryCriteria.of(
                Tag.of(Tags.PERSON, of(asked).value()),
                RegistrationAsked.class,
                RegistrationApproved.class,
                RegistrationRefused.class,
                PersonForgotten.class);
    }

    private static PersonId of(DecisionContext asked) {
        if (asked.command() instanceof RegistrationAnswer command) return command.person();
        throw new IllegalStateException("the command answers nobody: " + asked.command());
    }

    @EventSourcingHandler
    RegistrationRequest evolve(RegistrationAsked event) {
        return event.person().equals(person) ? new RegistrationRequest(person, event, false) : this;
    }

    @EventSourcingHandler
    RegistrationRequest evolve(RegistrationApproved event) {
        return answered(event.person());
    }

    @EventSourcingHandler
    RegistrationRequest evolve(RegistrationRefused event) {
        return answered(event.person());
    }

    /** Whoever asked has taken the consent back, has come in another way, or was left without an answer for too long. */
    @EventSourcingHandler
    RegistrationRequest evolve(PersonForgotten event) {
        return answered(event.person());
    }

    private RegistrationRequest answered(PersonId whose) {
        return whose.equals(person) ? new RegistrationRequest(person, asked, true) : this;
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
