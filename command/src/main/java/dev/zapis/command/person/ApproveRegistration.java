package dev.zapis.command.person;

import dev.zapis.command.Irreversible;
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
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * An admin lets somebody in who asked for it. The request's account and name are told as the admin has seen them: whether they
 * are free is decided with it.
 *
 * @param nameKey keyed hash of the name, as the request has it
 * @param role EMPLOYEE or HEAD
 * @param listedAs how they are called on the staff list; none: as they asked
 */
@Irreversible("whoever was let in may be at work: what ends that is RemovePerson, which tells them why")
public record ApproveRegistration(
        PersonId person,
        AccountKey account,
        String nameKey,
        String name,
        Role role,
        @Nullable String listedAs) implements NameCommand {

    private static final Set<Role> ROLES = Set.of(Role.EMPLOYEE, Role.HEAD);

    /** By the name that they asked with. */
    public ApproveRegistration(PersonId person, AccountKey account, String nameKey, String name, Role role) {
        this(person, account, nameKey, name, role, null);
    }

    static List<PersonEvent> decide(
            ApproveRegistration command,
            Requester requester,
            RegistrationRequest request,
            PersonNameRegistry names,
            AccountBinding binding) {
        requester.mustBeAdmin();
        if (!ROLES.contains(command.role())) throw new Refused(PersonRefusal.ROLE_NOT_GIVEN);
        RegistrationAsked asked = request.open();
        String name = Objects.requireNonNullElse(asked.name(), "");
        boolean isSame = asked.account().equals(command.account())
                && asked.nameKey().equals(command.nameKey())
                && name.equals(command.name());
        if (!isSame) throw new Refused(PersonRefusal.REQUEST_UNKNOWN);
        if (binding.isBound()) throw new Refused(PersonRefusal.ASKER_BOUND);
        String listedAs = command.listedAs() == null ? asked.name() : PersonName.checked(command.listedAs());
        if (names.isTaken())
            throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", Objects.requireNonNullElse(listedAs, "")));
        List<PersonEvent> events = new ArrayList<>();
        events.add(new RegistrationApproved(asked.person(), asked.office(), asked.account(), command.role()));
        events.add(new PersonRegistered(asked.person(), asked.office(), listedAs, names.key()));
        events.add(new AccountBound(asked.person(), asked.account(), asked.telegramId()));
        if (asked.phone() != null) events.add(new PhoneGiven(asked.person(), asked.phone()));
        events.add(new RoleGiven(asked.person(), command.role()));
        return List.copyOf(events);
    }

    @Override
    public List<NameKeys> nameKeys(KeyedHasher hasher) {
        return List.of(
                listedAs == null ? PersonName.keys(name, hasher).keptAs(nameKey) : PersonName.keys(listedAs, hasher));
    }

    static class Handler {
        @CommandHandler
        void handle(
                ApproveRegistration command,
                Requester requester,
                RegistrationRequest request,
                PersonNameRegistry names,
                AccountBinding binding,
                EventAppender events) {
            events.append(decide(command, requester, request, names, binding));
        }
    }

    /** Whether the account acts for somebody by now. */
    @EventSourcedEntity(tagKey = Tags.ACCOUNT)
    record AccountBinding(AccountKey account, boolean isBound) {

        @EntityCreator
        static AccountBinding free(@InjectEntityId AccountKey account) {
            return new AccountBinding(account, false);
        }

        @EventSourcingHandler
        AccountBinding evolve(AccountBound event) {
            return new AccountBinding(account, true);
        }

        @EventSourcingHandler
        AccountBinding evolve(AccountReleased event) {
            return new AccountBinding(account, false);
        }
    }
}
