package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.LanguageChosen;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says in which language the person wants to be spoken to.
 *
 * @param language ISO 639 code of a language that the product speaks
 */
@Irreversible(Irreversible.OWN_CHOICE)
public record ChooseLanguage(String language) implements Command {

    private static final Set<String> SPOKEN = Set.of("ru", "en");

    static PersonEvent decide(ChooseLanguage command, Requester requester) {
        if (!SPOKEN.contains(command.language())) throw new Refused(PersonRefusal.LANGUAGE_UNKNOWN);
        return new LanguageChosen(requester.known(), command.language());
    }

    static class Handler {
        @CommandHandler
        void handle(ChooseLanguage command, Requester requester, EventAppender events) {
            events.append(decide(command, requester));
        }
    }
}
