package dev.zapis.command.person;

import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * A newcomer who is not on the staff list asks the admins to be let in. Asking again while that waits changes nothing.
 *
 * @param first 2 to 50 letters, as {@code last}, perhaps of several names or with an initial
 * @param phone of any country; none where the office can do without
 */
@Irreversible("WithdrawConsent takes it back, with all that was told")
public record AskToRegister(
        OfficeId office,
        String first,
        String last,
        @Nullable String phone) implements NameCommand {

    static List<PersonEvent> decide(
            AskToRegister command,
            Requester requester,
            RegistrationPolicy registration,
            PersonNameRegistry names,
            PendingRegistration pending,
            CommandContext context) {
        registration.mustBeOpen();
        AccountKey account = NewcomerGuard.account(requester);
        registration.mustTakeRequests();
        if (pending.isOpen()) return List.of();
        String name = PersonName.first(command.first()) + " " + PersonName.last(command.last());
        String phone = phone(command, registration);
        if (names.isTaken()) throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", name));
        PersonId person = new PersonId(context.command().makes("person"));
        List<PersonEvent> events = new ArrayList<>(pending.givenUp());
        events.add(new RegistrationAsked(
                person,
                command.office(),
                account,
                name,
                names.key(),
                phone,
                context.actor().telegramId()));
        return List.copyOf(events);
    }

    private static @Nullable String phone(AskToRegister command, RegistrationPolicy registration) {
        String phone = command.phone();
        if (phone != null) return Phone.checked(phone);
        if (registration.requiresPhone()) throw new Refused(PersonRefusal.PHONE);
        return null;
    }

    /** A first name as it would be kept; refused where it is none. */
    public static String firstName(String typed) {
        return PersonName.first(typed);
    }

    /** A last name as it would be kept; refused where it is none. */
    public static String lastName(String typed) {
        return PersonName.last(typed);
    }

    /** Reads what {@link #phoneNumber} looks at, which takes a disk: to be called where that may be waited for. */
    public static void readPhoneRules() {
        Phone.load();
    }

    /** A phone as it would be kept; refused where it is none. */
    public static String phoneNumber(String typed) {
        return Phone.checked(typed);
    }

    /** A phone that is kept, as people read it. */
    public static String readablePhone(String kept) {
        return Phone.readable(kept);
    }

    @Override
    public List<NameKeys> nameKeys(KeyedHasher hasher) {
        return List.of(PersonName.keys(PersonName.whole(first, last), hasher));
    }

    static class Handler {
        @CommandHandler
        void handle(
                AskToRegister command,
                Requester requester,
                RegistrationPolicy registration,
                PersonNameRegistry names,
                PendingRegistration pending,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, registration, names, pending, context));
        }
    }
}
