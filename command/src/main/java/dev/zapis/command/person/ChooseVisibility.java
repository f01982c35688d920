package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.VisibilityChosen;
import dev.zapis.events.person.Visibility;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Says who is shown where the person sits. */
@Irreversible(Irreversible.OWN_CHOICE)
public record ChooseVisibility(Visibility visibility) implements Command {

    static PersonEvent decide(ChooseVisibility command, Requester requester) {
        return new VisibilityChosen(requester.known(), command.visibility());
    }

    static class Handler {
        @CommandHandler
        void handle(ChooseVisibility command, Requester requester, EventAppender events) {
            events.append(decide(command, requester));
        }
    }
}
