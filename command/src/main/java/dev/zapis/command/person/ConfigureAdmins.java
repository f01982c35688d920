package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.Command;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.Requester;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.annotation.InjectEntity;

/** Makes the log agree with the configuration about who is an admin; records only what differs. */
public record ConfigureAdmins(Set<AccountKey> accounts) implements Command {

    public ConfigureAdmins {
        accounts = Set.copyOf(accounts);
    }

    static List<PersonEvent> decide(ConfigureAdmins command, Requester asker, State state) {
        asker.mustBeHouse();
        Stream<PersonEvent> come = command.accounts().stream()
                .filter(account -> !state.accounts().contains(account))
                .map(AdminConfigured::new);
        Stream<PersonEvent> go = state.accounts().stream()
                .filter(account -> !command.accounts().contains(account))
                .map(AdminUnconfigured::new);
        return Stream.concat(come, go).toList();
    }

    static class Handler {
        @CommandHandler
        void handle(
                ConfigureAdmins command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                EventAppender events) {
            events.append(decide(command, asker, state));
        }
    }

    /** Whom the configuration named last time. */
    @EventSourcedEntity
    record State(Set<AccountKey> accounts) {

        State {
            accounts = Set.copyOf(accounts);
        }

        @EntityCreator
        static State empty() {
            return new State(Set.of());
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            return BoundaryCriteria.ofTypes(AdminConfigured.class, AdminUnconfigured.class);
        }

        @EventSourcingHandler
        State evolve(AdminConfigured event) {
            Set<AccountKey> more = new HashSet<>(accounts);
            more.add(event.account());
            return new State(more);
        }

        @EventSourcingHandler
        State evolve(AdminUnconfigured event) {
            Set<AccountKey> fewer = new HashSet<>(accounts);
            fewer.remove(event.account());
            return new State(fewer);
        }
    }
}
