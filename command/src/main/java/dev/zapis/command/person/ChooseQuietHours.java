package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.QuietHoursChosen;
import java.time.LocalTime;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says when the person wants to be left alone.
 *
 * @param from local time of the office; equal to {@code until}: never
 * @param until local time, on the next day where it is not after {@code from}
 */
@Irreversible(Irreversible.OWN_CHOICE)
public record ChooseQuietHours(LocalTime from, LocalTime until) implements Command {

    static PersonEvent decide(ChooseQuietHours command, Requester requester) {
        return new QuietHoursChosen(requester.known(), command.from(), command.until());
    }

    static class Handler {
        @CommandHandler
        void handle(ChooseQuietHours command, Requester requester, EventAppender events) {
            events.append(decide(command, requester));
        }
    }
}
