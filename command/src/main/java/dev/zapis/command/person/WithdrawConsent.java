package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * The account's owner no longer agrees that personal data are kept: a request that waits is given up and what it told is
 * forgotten. Whoever is somebody here releases the account, or is forgotten, instead.
 */
@Irreversible("what was told is forgotten by it")
public record WithdrawConsent() implements Command {

    static List<PersonEvent> decide(WithdrawConsent command, Requester requester, PendingRegistration pending) {
        AccountKey account = requester.account();
        if (requester.person() != null) throw new Refused(PersonRefusal.STILL_BOUND);
        if (!requester.consents()) return List.of();
        List<PersonEvent> events = new ArrayList<>(pending.givenUp());
        events.add(new ConsentWithdrawn(account));
        return List.copyOf(events);
    }

    static class Handler {
        @CommandHandler
        void handle(WithdrawConsent command, Requester requester, PendingRegistration pending, EventAppender events) {
            events.append(decide(command, requester, pending));
        }
    }
}
