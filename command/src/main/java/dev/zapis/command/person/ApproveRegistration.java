package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.Tags;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PhoneGiven;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/**
 * An admin lets somebody in who asked for it. The request's account and name are told as the admin has seen them: whether they
 * are free is decided with it.
 *
 * @param nameKey keyed hash of the name, as the request has it
 * @param role EMPLOYEE or HEAD
 */
public record ApproveRegistration(PersonId person, AccountKey account, String nameKey, String name, Role role)
        implements RegistrationAnswer, NameCommand {

    private static final Set<Role> ROLES = Set.of(Role.EMPLOYEE, Role.HEAD);

    static List<PersonEvent> decide(
            ApproveRegistration command,
            Requester asker,
            RegistrationRequest request,
            PersonNameRegistry names,
            State state) {
        asker.mustBeAdmin();
        if (!ROLES.contains(command.role())) throw new Refused(PersonRefusal.ROLE_NOT_GIVEN);
        RegistrationAsked asked = request.open();
        String name = Objects.requireNonNullElse(asked.name(), "");
        boolean isSame = asked.account().equals(command.account())
                && asked.nameKey().equals(command.nameKey())
                && name.equals(command.name());
        if (!isSame) throw new Refused(PersonRefusal.REQUEST_UNKNOWN);
        if (state.isBound()) throw new Refused(PersonRefusal.ASKER_BOUND);
        if (names.isTaken()) throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", name));
        List<PersonEvent> events = new ArrayList<>();
        events.add(new RegistrationApproved(asked.person(), asked.office(), asked.account(), command.role()));
        events.add(new PersonRegistered(asked.person(), asked.office(), asked.name(), asked.nameKey()));
        events.add(new AccountBound(asked.person(), asked.account(), asked.telegramId()));
        if (asked.phone() != null) events.add(new PhoneGiven(asked.person(), asked.phone()));
        events.add(new RoleGiven(asked.person(), command.role()));
        return List.copyOf(events);
    }

    @Override
    public List<NameKeys> nameKeys(KeyedHasher fingerprint) {
        return List.of(PersonName.keys(name, fingerprint).keptAs(nameKey));
    }

    static class Handler {
        @CommandHandler
        void handle(
                ApproveRegistration command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) RegistrationRequest request,
                @InjectEntity(idResolver = DecisionContextResolver.class) PersonNameRegistry names,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                EventAppender events) {
            events.append(decide(command, asker, request, names, state));
        }
    }

    /** Whether the account acts for somebody by now. */
    @EventSourcedEntity
    record State(AccountKey account, boolean isBound) {

        @EntityCreator
        static State free(@InjectEntityId DecisionContext asked) {
            return new State(asked.command(ApproveRegistration.class).account(), false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            String account = asked.command(ApproveRegistration.class).account().value();
            return BoundaryCriteria.of(Tag.of(Tags.ACCOUNT, account), AccountBound.class, AccountReleased.class);
        }

        @EventSourcingHandler
        State evolve(AccountBound event) {
            return event.account().equals(account) ? new State(account, true) : this;
        }

        @EventSourcingHandler
        State evolve(AccountReleased event) {
            return event.account().equals(account) ? new State(account, false) : this;
        }
    }
}
