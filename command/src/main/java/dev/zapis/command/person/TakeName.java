package dev.zapis.command.person;

import dev.zapis.command.Asked;
import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.AskerRefusal;
import dev.zapis.command.Boundary;
import dev.zapis.command.Fingerprint;
import dev.zapis.command.Occasion;
import dev.zapis.command.Refused;
import dev.zapis.command.office.InOffice;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonId;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.annotation.InjectEntity;

/** A newcomer takes a name in an office, and the account that asks acts for that person from now on. */
public record TakeName(OfficeId office, String name) implements InOffice {

    static List<PersonEvent> decide(TakeName command, Asker asker, Office office, State state, Occasion occasion) {
        office.mustBeOpen();
        var account = occasion.actor().account();
        if (account == null) throw new Refused(AskerRefusal.UNKNOWN);
        if (asker.person() != null) throw new Refused(PersonRefusal.ACCOUNT_TAKEN);
        String name = PersonName.checked(command.name());
        if (state.isTaken()) throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", name));
        PersonId person = new PersonId(occasion.command().makes("person"));
        return List.of(
                new PersonRegistered(person, command.office(), name, state.nameKey()),
                new AccountBound(person, account, occasion.actor().telegramId()));
    }

    static String keyOf(TakeName command, Fingerprint fingerprint) {
        return fingerprint.of(PersonName.comparable(command.name()));
    }

    static class Handler {
        @CommandHandler
        void handle(
                TakeName command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) State state,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, state, occasion));
        }
    }

    /** Whether somebody has the name. */
    @EventSourcedEntity
    record State(String nameKey, boolean isTaken) {

        @EntityCreator
        static State free(@InjectEntityId Asked asked, Fingerprint fingerprint) {
            return new State(keyOf(asked.command(TakeName.class), fingerprint), false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Asked asked, Fingerprint fingerprint) {
            String key = keyOf(asked.command(TakeName.class), fingerprint);
            return Boundary.of(Tag.of(Tags.NAME, key), PersonRegistered.class);
        }

        @EventSourcingHandler
        State evolve(PersonRegistered event) {
            return event.nameKey().equals(nameKey) ? new State(nameKey, true) : this;
        }
    }
}
