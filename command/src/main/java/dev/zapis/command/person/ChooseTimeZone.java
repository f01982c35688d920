package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.TimeZoneChosen;
import java.time.ZoneId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/** @param zone in which the person reads times; none: the office's */
@Irreversible(Irreversible.OWN_CHOICE)
public record ChooseTimeZone(@Nullable ZoneId zone) implements Command {

    static PersonEvent decide(ChooseTimeZone command, Requester requester) {
        return new TimeZoneChosen(requester.known(), command.zone());
    }

    static class Handler {
        @CommandHandler
        void handle(ChooseTimeZone command, Requester requester, EventAppender events) {
            events.append(decide(command, requester));
        }
    }
}
