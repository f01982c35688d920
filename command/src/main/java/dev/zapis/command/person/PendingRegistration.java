package dev.zapis.command.person;

import dev.zapis.command.Actor;
import dev.zapis.command.BoundaryCriteria;
import dev.zapis.events.Tags;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an account waits for: nothing, or one request that nobody has answered, or one that was refused.
 * It has one open request at most. What makes the account somebody, and what takes its consent back, ends it.
 *
 * @param request the last one of the account that did not make it somebody; none where there was none
 * @param isOpen nobody has answered it
 */
@EventSourcedEntity
record PendingRegistration(
        @Nullable AccountKey account, @Nullable RegistrationAsked request, boolean isOpen) {

    @EntityCreator
    static PendingRegistration forNothing(@InjectEntityId Actor actor) {
        return new PendingRegistration(actor.account(), null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Actor actor) {
        AccountKey account = actor.account();
        return account == null
                ? BoundaryCriteria.nothing()
                : EventCriteria.havingTags(Tag.of(Tags.ACCOUNT, account.value()));
    }

    @EventSourcingHandler
    PendingRegistration evolve(RegistrationAsked event) {
        return new PendingRegistration(account, event, true);
    }

    @EventSourcingHandler
    PendingRegistration evolve(RegistrationApproved event) {
        return over();
    }

    @EventSourcingHandler
    PendingRegistration evolve(RegistrationRefused event) {
        return new PendingRegistration(account, request, false);
    }

    @EventSourcingHandler
    PendingRegistration evolve(AccountBound event) {
        return over();
    }

    @EventSourcingHandler
    PendingRegistration evolve(ConsentWithdrawn event) {
        return over();
    }

    private PendingRegistration over() {
        return new PendingRegistration(account, null, false);
    }

    /** Nobody is to answer it any more, and nothing of what it told is kept, also where it was refused. */
    List<PersonEvent> givenUp() {
        if (request == null) return List.of();
        return List.of(new PersonForgotten(request.person(), request.office(), request.nameKey()));
    }
}
