package dev.zapis.command.person;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Occasion;
import dev.zapis.command.Reason;
import dev.zapis.command.Refused;
import dev.zapis.command.office.InOffice;
import dev.zapis.command.office.Office;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Lets somebody do nothing for now; what they have booked from today on is cancelled.
 *
 * @param reason why, which the person is told
 */
public record DeactivatePerson(OfficeId office, PersonId person, String reason) implements AboutPerson, InOffice {

    static List<Object> decide(
            DeactivatePerson command,
            Asker asker,
            Office office,
            Colleague colleague,
            FutureBookings bookings,
            ConfigureAdmins.State admins,
            Occasion occasion) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        colleague.knownIn(command.office());
        colleague.mayBeShutOut(admins, asker.person());
        if (!colleague.isActive()) throw new Refused(StaffRefusal.INACTIVE_BEFORE);
        String reason = Reason.checked(command.reason());
        List<Object> events = new ArrayList<>(bookings.cancelled(office, reason, occasion));
        events.add(new PersonDeactivated(command.person(), command.office(), reason));
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                DeactivatePerson command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) Colleague colleague,
                @InjectEntity(idResolver = AskedResolver.class) FutureBookings bookings,
                @InjectEntity(idResolver = AskedResolver.class) ConfigureAdmins.State admins,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, colleague, bookings, admins, occasion));
        }
    }
}
