package dev.zapis.example.command.lamp;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonId;
import dev.zapis.example.events.lamp.LampEvent;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Puts out what somebody who has left has lit. The house alone asks for it; again it changes nothing. */
@Irreversible(Irreversible.BY_HOUSE)
public record PutOutLampsOf(PersonId person) implements Command {

    static List<LampEvent> decide(PutOutLampsOf command, Requester requester, LeftLamps left) {
        requester.mustBeHouse();
        return left.putOut();
    }

    static class Handler {
        @CommandHandler
        void handle(PutOutLampsOf command, Requester requester, LeftLamps left, EventAppender events) {
            events.append(decide(command, requester, left));
        }
    }
}
