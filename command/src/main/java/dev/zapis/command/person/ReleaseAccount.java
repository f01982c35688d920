package dev.zapis.command.person;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Reason;
import dev.zapis.command.Refused;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Parts a name from the account that acts for it: the account is a stranger's again, and the name can be chosen anew. Bookings
 * stay with the name.
 *
 * @param reason why, which the account's owner is told
 */
public record ReleaseAccount(PersonId person, String reason) implements AboutPerson {

    static List<PersonEvent> decide(ReleaseAccount command, Asker asker, Colleague colleague) {
        asker.mustBeAdmin();
        colleague.known();
        if (command.person().equals(asker.person())) throw new Refused(StaffRefusal.OWN_PERSON);
        if (colleague.account() == null) throw new Refused(StaffRefusal.NOT_BOUND);
        return released(colleague, Reason.checked(command.reason()));
    }

    /** Nothing where no account acts for the person. */
    static List<PersonEvent> released(Colleague colleague, String reason) {
        AccountKey account = colleague.account();
        if (account == null) return List.of();
        return List.of(new AccountReleased(colleague.person(), account, reason), new ConsentWithdrawn(account));
    }

    static class Handler {
        @CommandHandler
        void handle(
                ReleaseAccount command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Colleague colleague,
                EventAppender events) {
            events.append(decide(command, asker, colleague));
        }
    }
}
