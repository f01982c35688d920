package dev.zapis.example.command.lamp;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonId;
import dev.zapis.example.events.lamp.LampEvent;
import dev.zapis.example.events.lamp.LampEvent.LampPutOut;
import dev.zapis.example.events.lamp.LampId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Puts one's own lamp out. */
@Irreversible("LightLamp lights it again")
public record PutOutLamp(LampId lamp) implements Command {

    static LampEvent decide(PutOutLamp command, Requester requester, Lamp lamp) {
        PersonId person = requester.active();
        lamp.mustBeLitBy(person);
        return new LampPutOut(command.lamp(), person);
    }

    static class Handler {
        @CommandHandler
        void handle(PutOutLamp command, Requester requester, Lamp lamp, EventAppender events) {
            events.append(decide(command, requester, lamp));
        }
    }
}
