package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** The account that asks is a stranger's again and its name free to be chosen; what was booked stays with the name. */
@Irreversible("the account is a stranger's by then, and chooses the name again")
public record ReleaseMyAccount() implements Command {

    static List<PersonEvent> decide(ReleaseMyAccount command, Requester requester) {
        PersonId person = requester.known();
        AccountKey account = requester.account();
        return List.of(new AccountReleased(person, account, null), new ConsentWithdrawn(account));
    }

    static class Handler {
        @CommandHandler
        void handle(ReleaseMyAccount command, Requester requester, EventAppender events) {
            events.append(decide(command, requester));
        }
    }
}
