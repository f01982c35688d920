package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.DecisionContext;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Rule over all accounts: whom the configuration named as admins last time. */
@EventSourcedEntity
record ConfiguredAdmins(Set<AccountKey> accounts) {

    ConfiguredAdmins {
        accounts = Set.copyOf(accounts);
    }

    @EntityCreator
    static ConfiguredAdmins none() {
        return new ConfiguredAdmins(Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<Command> of) {
        return EventCriteria.havingAnyTag();
    }

    @EventSourcingHandler
    ConfiguredAdmins evolve(AdminConfigured event) {
        Set<AccountKey> more = new HashSet<>(accounts);
        more.add(event.account());
        return new ConfiguredAdmins(more);
    }

    @EventSourcingHandler
    ConfiguredAdmins evolve(AdminUnconfigured event) {
        Set<AccountKey> fewer = new HashSet<>(accounts);
        fewer.remove(event.account());
        return new ConfiguredAdmins(fewer);
    }
}
