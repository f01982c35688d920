package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoRefusal;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
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
 * What has become of the account that an act parted from somebody: a stranger's since, who may have agreed anew, asked to be let in, or
 * become somebody else.
 *
 * @param bound the last that it was bound by; none where the act let no account go
 * @param isFree it acts for nobody
 * @param consent the last that was given; none where none ever was
 * @param standing whether it holds, and if not, whose doing that was
 * @param request with which it has asked to be let in, and which would be of no use any more
 */
@EventSourcedEntity
record FormerAccount(
        CommandId act,
        @Nullable AccountBound bound,
        boolean isFree,
        @Nullable ConsentGiven consent,
        Standing standing,
        @Nullable RegistrationAsked request) {

    /** What is so of the consent. */
    enum Standing {
        HOLDS,
        ENDED_BY_THE_ACT,
        TAKEN_BACK
    }

    @EntityCreator
    static FormerAccount none(@InjectEntityId DecisionContext<UndoPersonChange> of) {
        return new FormerAccount(of.command().act(), null, true, null, Standing.HOLDS, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<UndoPersonChange> of, PersonHistory history) {
        AccountBound bound = history.bound();
        if (bound == null || history.acts().did(AccountReleased.class).isEmpty()) return BoundaryCriteria.nothing();
        return EventCriteria.havingTags(Tag.of(Tags.ACCOUNT, bound.account().value()));
    }

    @EventSourcingHandler
    FormerAccount evolve(AccountBound event) {
        return new FormerAccount(act, event, false, consent, standing, null);
    }

    @EventSourcingHandler
    FormerAccount evolve(AccountReleased event) {
        return new FormerAccount(act, bound, true, consent, standing, request);
    }

    @EventSourcingHandler
    FormerAccount evolve(ConsentGiven event) {
        return new FormerAccount(act, bound, isFree, event, Standing.HOLDS, request);
    }

    @EventSourcingHandler
    FormerAccount evolve(ConsentWithdrawn event, EventOrigin origin) {
        Standing then = origin.isOf(act) ? Standing.ENDED_BY_THE_ACT : Standing.TAKEN_BACK;
        return new FormerAccount(act, bound, isFree, consent, then, null);
    }

    @EventSourcingHandler
    FormerAccount evolve(RegistrationAsked event) {
        return new FormerAccount(act, bound, isFree, consent, standing, event);
    }

    @EventSourcingHandler
    FormerAccount evolve(RegistrationApproved event) {
        return new FormerAccount(act, bound, isFree, consent, standing, null);
    }

    /**
     * Has it act for the person again; nothing where none did, or its owner has taken the consent back. What the act ended of the consent
     * holds again as it was given: its owner did not end it. Refused where it acts for somebody else by now.
     */
    List<PersonEvent> boundTo(PersonId person) {
        if (bound == null || standing == Standing.TAKEN_BACK) return List.of();
        if (!isFree) throw new Refused(UndoRefusal.ACCOUNT_ELSEWHERE);
        List<PersonEvent> events = new ArrayList<>();
        if (request != null) events.add(new PersonForgotten(request.person(), request.office(), request.nameKey()));
        if (standing == Standing.ENDED_BY_THE_ACT && consent != null) events.add(consent);
        events.add(new AccountBound(person, bound.account(), bound.telegramId()));
        return List.copyOf(events);
    }
}
