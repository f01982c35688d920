package dev.zapis.command.person;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Fingerprint;
import dev.zapis.command.Occasion;
import dev.zapis.command.Refused;
import dev.zapis.command.office.InOffice;
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
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * A newcomer who is not on the staff list asks the admins to be let in. Asking again while that waits changes nothing.
 *
 * @param first 2 to 50 letters, as {@code last}
 * @param phone +7 or 8 and ten digits
 */
public record AskToRegister(OfficeId office, String first, String last, String phone) implements InOffice, Naming {

    static List<PersonEvent> decide(
            AskToRegister command, Asker asker, Admission admission, Names names, Waiting waiting, Occasion occasion) {
        admission.mustBeOpen();
        AccountKey account = Stranger.account(asker);
        admission.mustTakeRequests();
        if (waiting.isOpen()) return List.of();
        String name = PersonName.first(command.first()) + " " + PersonName.last(command.last());
        String phone = Phone.checked(command.phone());
        if (names.isTaken()) throw new Refused(PersonRefusal.NAME_TAKEN, Map.of("name", name));
        PersonId person = new PersonId(occasion.command().makes("person"));
        List<PersonEvent> events = new ArrayList<>(waiting.givenUp());
        events.add(new RegistrationAsked(
                person,
                command.office(),
                account,
                name,
                names.key(),
                phone,
                occasion.actor().telegramId()));
        return List.copyOf(events);
    }

    /** A first name as it would be kept; refused where it is none. */
    public static String firstName(String typed) {
        return PersonName.first(typed);
    }

    /** A last name as it would be kept; refused where it is none. */
    public static String lastName(String typed) {
        return PersonName.last(typed);
    }

    /** A phone as it would be kept; refused where it is none. */
    public static String phoneNumber(String typed) {
        return Phone.checked(typed);
    }

    @Override
    public List<NameKeys> nameKeys(Fingerprint fingerprint) {
        return List.of(PersonName.keys(PersonName.whole(first, last), fingerprint));
    }

    static class Handler {
        @CommandHandler
        void handle(
                AskToRegister command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Admission admission,
                @InjectEntity(idResolver = AskedResolver.class) Names names,
                @InjectEntity(idResolver = AskedResolver.class) Waiting waiting,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, admission, names, waiting, occasion));
        }
    }
}
