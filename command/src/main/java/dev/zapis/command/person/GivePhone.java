package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PhoneGiven;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/** @param phone of any country; none: no number from now on */
@Irreversible(Irreversible.OWN_CHOICE)
public record GivePhone(@Nullable String phone) implements Command {

    static PersonEvent decide(GivePhone command, Requester requester) {
        String phone = command.phone();
        return new PhoneGiven(requester.known(), phone == null ? null : Phone.checked(phone));
    }

    static class Handler {
        @CommandHandler
        void handle(GivePhone command, Requester requester, EventAppender events) {
            events.append(decide(command, requester));
        }
    }
}
