package dev.zapis.command.person;

import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Occasion;
import dev.zapis.command.Reason;
import dev.zapis.command.office.InOffice;
import dev.zapis.command.office.Office;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Takes a name off the staff list: it is free again, the account is a stranger's, and what was booked from today on is
 * cancelled. The history stays.
 *
 * @param reason why, which the person is told
 */
public record RemovePerson(OfficeId office, PersonId person, String reason) implements AboutPerson, InOffice {

    static List<Object> decide(
            RemovePerson command,
            Asker asker,
            Office office,
            Colleague colleague,
            FutureBookings bookings,
            ConfigureAdmins.State admins,
            Occasion occasion) {
        asker.mustBeAdmin();
        office.mustBeOpen();
        Colleague.Entry entry = colleague.knownIn(command.office());
        colleague.mayBeShutOut(admins, asker.person());
        String reason = Reason.checked(command.reason());
        List<Object> events = new ArrayList<>(bookings.cancelled(office, reason, occasion));
        // The person is told before the account is let go: then nobody knows any more where to.
        events.add(new PersonRemoved(command.person(), command.office(), entry.nameKey(), reason));
        events.addAll(ReleaseAccount.released(colleague, reason));
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                RemovePerson command,
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
