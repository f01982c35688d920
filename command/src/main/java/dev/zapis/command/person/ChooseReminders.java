package dev.zapis.command.person;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Command;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.reminder.Matter;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Says whether the person wants to be reminded of such things. */
public record ChooseReminders(Matter matter, boolean wanted) implements Command {

    static PersonEvent decide(ChooseReminders command, Asker asker) {
        return new RemindersChosen(asker.known(), command.matter(), command.wanted());
    }

    static class Handler {
        @CommandHandler
        void handle(
                ChooseReminders command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                EventAppender events) {
            events.append(decide(command, asker));
        }
    }
}
