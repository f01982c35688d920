package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * An admin does not let somebody in who asked for it.
 *
 * @param reason why, in the admin's words; none where none is given
 */
@Irreversible("the reason was told; whoever was refused asks again")
public record RefuseRegistration(PersonId person, @Nullable String reason) implements Command {

    static PersonEvent decide(RefuseRegistration command, Requester requester, RegistrationRequest request) {
        requester.mustBeAdmin();
        RegistrationAsked asked = request.open();
        String reason = ReasonRule.of(command.reason(), PersonRefusal.REASON_LENGTH);
        return new RegistrationRefused(asked.person(), asked.office(), asked.account(), reason);
    }

    static class Handler {
        @CommandHandler
        void handle(
                RefuseRegistration command, Requester requester, RegistrationRequest request, EventAppender events) {
            events.append(decide(command, requester, request));
        }
    }
}
