package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Forgets somebody whose data may not be kept any longer, if that is still so. The house alone asks for it, when it is due.
 *
 * @param since when the reason came about, by the product's clock
 */
@Irreversible(Irreversible.BY_HOUSE)
public record EndRetention(PersonId person, Retained reason, Instant since) implements Command {

    /** Why data are kept of somebody who is not, or no longer, one of the staff. */
    public enum Retained {
        /** Asks to be let in, and has no answer. */
        REQUEST(30),
        /** Has asked to be let in, and was refused. */
        REFUSED(30),
        /** Was taken off the staff list. */
        LEFT(365),
        /** Has no role but the guest's. */
        GUEST(30);

        private final Duration period;

        Retained(int days) {
            period = Duration.ofDays(days);
        }

        /** The time is over from then on. */
        public Instant until(Instant since) {
            return since.plus(period);
        }
    }

    static List<PersonEvent> decide(EndRetention command, Requester requester, Known known, CommandContext context) {
        requester.mustBeHouse();
        boolean isOver = !context.now().isBefore(command.reason().until(command.since()));
        if (!isOver || !known.isStill(command.reason())) return List.of();
        if (known.isNobody()) return known.request().forgotten();
        return known.person().forgotten();
    }

    /** What keeps the data of the one whom the command is about. */
    record Known(Person person, RegistrationRequest request, ConfiguredAdmins admins) {

        boolean isStill(Retained reason) {
            return switch (reason) {
                case REQUEST -> isNobody() && request.asked() != null && !request.isAnswered();
                case REFUSED -> isNobody() && request.asked() != null && request.isAnswered();
                case LEFT -> person.place() == Person.Place.REMOVED;
                case GUEST -> isGuest();
            };
        }

        /** Also one who was taken off the list: that makes nobody's time longer. */
        private boolean isGuest() {
            boolean isKept = !isNobody() && person.place() != Person.Place.FORGOTTEN;
            return isKept && person.roles().equals(Set.of(Role.GUEST)) && !person.isConfigured(admins);
        }

        /** No answer has made somebody of the request. */
        boolean isNobody() {
            return person.place() == Person.Place.NOWHERE;
        }
    }

    static class Handler {
        @CommandHandler
        void handle(
                EndRetention command,
                Requester requester,
                Person person,
                RegistrationRequest request,
                ConfiguredAdmins admins,
                CommandContext context,
                EventAppender events) {
            Known known = new Known(person, request, admins);
            events.append(decide(command, requester, known, context));
        }
    }
}
