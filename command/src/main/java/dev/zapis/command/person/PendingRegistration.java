package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
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
 * What the account that asks waits for: a request to be let in that nobody has answered.
 *
 * @param request the last one of the account that did not make it somebody; none where there was none
 * @param isOpen nobody has answered it
 */
@EventSourcedEntity
record PendingRegistration(
        @Nullable AccountKey account, @Nullable RegistrationAsked request, boolean isOpen) {

    @EntityCreator
    static PendingRegistration forNothing(@InjectEntityId DecisionContext asked) {
        return new PendingRegistration(asked.occasion().actor().account(), null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        AccountKey account = asked.occasion().actor().account();
        if (account == null) return BoundaryCriteria.nothing();
        return BoundaryCriteria.of(
                Tag.of(Tags.ACCOUNT, account.value()),
                RegistrationAsked.class,
                RegistrationApproved.class,
                RegistrationRefused.class,
                AccountBound.class,
                ConsentWithdrawn.class);
    }

    @EventSourcingHandler
    PendingRegistration evolve(RegistrationAsked event) {
        return event.account().equals(account) ? new PendingRegistration(account, event, true) : this;
    }

    @EventSourcingHandler
    PendingRegistration evolve(RegistrationApproved event) {
        return over(event.account());
    }

    @EventSourcingHandler
    PendingRegistration evolve(RegistrationRefused event) {
        return event.account().equals(account) ? new PendingRegistration(account, request, false) : this;
    }

    @EventSourcingHandler
    PendingRegistration evolve(AccountBound event) {
        return over(event.account());
    }

    @EventSourcingHandler
    PendingRegistration evolve(ConsentWithdrawn event) {
        return over(event.account());
    }

    private PendingRegistration over(AccountKey whose) {
        return whose.equals(account) ? new PendingRegistration(account, null, false) : this;
    }

    /** Nobody is to answer it any more, and nothing of what it told is kept, also where it was refused. */
    List<PersonEvent> givenUp() {
        if (request == null) return List.of();
        return List.of(new PersonForgotten(request.person(), request.office(), request.nameKey()));
    }
}
