package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * The account's owner agrees that personal data are kept; agreeing twice changes nothing.
 *
 * @param wording version of the words that were agreed to
 */
@Irreversible("WithdrawConsent takes it back, at any time")
public record GiveConsent(int wording) implements Command {

    static List<PersonEvent> decide(GiveConsent command, Requester requester, CommandContext context) {
        AccountKey account = requester.account();
        if (requester.consents()) return List.of();
        return List.of(new ConsentGiven(account, command.wording(), context.now()));
    }

    static class Handler {
        @CommandHandler
        void handle(GiveConsent command, Requester requester, CommandContext context, EventAppender events) {
            events.append(decide(command, requester, context));
        }
    }
}
