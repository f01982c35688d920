package dev.zapis.command.person;

import dev.zapis.command.ActHistory;
import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Takes names off the staff list that an act has put there, as far as nobody has claimed them. */
public record UndoNames(CommandId act, UndoWindow window) implements UndoCommand {

    /** By the lines of the act. */
    private Stream<PersonId> people() {
        return IntStream.range(0, AddNames.MOST).mapToObj(line -> AddNames.made(act, line));
    }

    static List<PersonEvent> decide(UndoNames command, Requester requester, Added added, CommandContext context) {
        requester.mustBeAdmin();
        added.acts().undoneBy(command, requester, context);
        Map<PersonId, Free> free = added.acts().now();
        if (free.isEmpty()) throw new Refused(UndoRefusal.CLAIMED_SINCE);
        return command.people()
                .filter(free::containsKey)
                .<PersonEvent>map(
                        person -> Objects.requireNonNull(free.get(person)).removed(person))
                .toList();
    }

    static class Handler {
        @CommandHandler
        void handle(UndoNames command, Requester requester, Added added, CommandContext context, EventAppender events) {
            events.append(decide(command, requester, added, context));
        }
    }

    /** A name that nobody has claimed. */
    record Free(OfficeId office, String nameKey) {

        PersonEvent removed(PersonId person) {
            return new PersonRemoved(person, office, nameKey, null);
        }
    }

    /** Rule over all whom an act may have added: which of them are still nothing but names. */
    @EventSourcedEntity
    record Added(ActHistory<Map<PersonId, Free>> acts) {

        @EntityCreator
        static Added none(@InjectEntityId DecisionContext<UndoNames> of) {
            return new Added(ActHistory.of(of.command().act(), Map.of()));
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoNames> of) {
            return BoundaryCriteria.having(of.command()
                    .people()
                    .map(person -> Tag.of(Tags.PERSON, person.value()))
                    .toList());
        }

        @EventSourcingHandler
        Added evolve(PersonRegistered event, EventOrigin origin) {
            return after(event, with(event.person(), new Free(event.office(), event.nameKey())), origin);
        }

        @EventSourcingHandler
        Added evolve(PersonRenamed event, EventOrigin origin) {
            boolean isFree = acts.now().containsKey(event.person());
            if (!isFree) return this;
            return after(event, with(event.person(), new Free(event.office(), event.nameKey())), origin);
        }

        @EventSourcingHandler
        Added evolve(AccountBound event, EventOrigin origin) {
            return after(event, without(event.person()), origin);
        }

        @EventSourcingHandler
        Added evolve(PersonRemoved event, EventOrigin origin) {
            return after(event, without(event.person()), origin);
        }

        @EventSourcingHandler
        Added evolve(PersonForgotten event, EventOrigin origin) {
            return after(event, without(event.person()), origin);
        }

        private Added after(PersonEvent event, Map<PersonId, Free> then, EventOrigin origin) {
            return new Added(acts.after(event, then, origin));
        }

        private Map<PersonId, Free> with(PersonId person, Free name) {
            Map<PersonId, Free> more = new HashMap<>(acts.now());
            more.put(person, name);
            return Map.copyOf(more);
        }

        private Map<PersonId, Free> without(PersonId person) {
            Map<PersonId, Free> fewer = new HashMap<>(acts.now());
            fewer.remove(person);
            return Map.copyOf(fewer);
        }
    }
}
