package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.reminder.ReminderTopic;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Says whether the person wants to be reminded of such things. */
@Irreversible(Irreversible.OWN_CHOICE)
public record ChooseReminders(ReminderTopic matter, boolean wanted) implements Command {

    static PersonEvent decide(ChooseReminders command, Requester requester) {
        return new RemindersChosen(requester.known(), command.matter(), command.wanted());
    }

    static class Handler {
        @CommandHandler
        void handle(ChooseReminders command, Requester requester, EventAppender events) {
            events.append(decide(command, requester));
        }
    }
}
