package dev.zapis.command.person;

import dev.zapis.command.ActHistory;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.OfficeZones;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Takes back what was done about a person: access, a role, a name, the account, the place on the staff list. Bookings follow by themselves;
 * that somebody was forgotten is never taken back.
 */
public record UndoPersonChange(PersonId person, CommandId act, UndoWindow window) implements UndoCommand {

    /** What it is decided by, beside who asks. */
    record Known(
            PersonHistory history,
            FormerName names,
            FormerAccount account,
            ConfiguredAdmins admins,
            OfficeZones zones) {

        ActHistory<Person> acts() {
            return history.acts();
        }
    }

    static List<PersonEvent> decide(
            UndoPersonChange command, Requester requester, Known known, CommandContext context) {
        requester.mustBeAdmin();
        ActHistory<Person> acts = known.acts();
        Object did = acts.undoneBy(command, requester, context);
        if (acts.did(PersonForgotten.class).isPresent()) throw new Refused(UndoRefusal.UNKNOWN);
        Person now = acts.now();
        return switch (did) {
            case PersonDeactivated suspended -> {
                acts.mustBeLast(PersonHistory::isAboutAccess);
                yield List.of(new PersonReactivated(command.person(), now.listed()));
            }
            case PersonReactivated restored -> {
                acts.mustBeLast(PersonHistory::isAboutAccess);
                now.mayBeShutOut(known.admins(), requester.person());
                known.history().mustHaveBookedNothing(known.zones(), context);
                yield List.of(new PersonDeactivated(
                        command.person(), now.listed(), known.history().reason()));
            }
            case RoleGiven given -> {
                acts.mustBeLast(event -> PersonHistory.isAbout(event, given.role()));
                now.mayLose(given.role(), known.admins(), requester.person());
                yield List.of(new RoleTaken(command.person(), given.role(), null));
            }
            case RoleTaken taken -> {
                acts.mustBeLast(event -> PersonHistory.isAbout(event, taken.role()));
                now.listed();
                yield List.of(new RoleGiven(command.person(), taken.role()));
            }
            case PersonRenamed renamed -> named(renamed, known);
            case PersonRemoved removed -> reinstated(removed, known);
            case AccountReleased released -> bound(known);
            default -> throw new Refused(UndoRefusal.UNKNOWN);
        };
    }

    private static List<PersonEvent> named(PersonRenamed renamed, Known known) {
        known.acts().mustBeLast(event -> event instanceof PersonRenamed || PersonHistory.isAboutAccess(event));
        known.acts().now().listed();
        Person before = known.acts().before();
        known.names().mustBeFreeFor(before);
        String former = Objects.requireNonNull(before.nameKey());
        return List.of(new PersonRenamed(renamed.person(), renamed.office(), before.name(), former, renamed.nameKey()));
    }

    // The account comes first: whoever is told of the rest is found by it.
    private static List<PersonEvent> reinstated(PersonRemoved removed, Known known) {
        known.acts().mustBeLast(event -> PersonHistory.isAboutAccount(event) || PersonHistory.isAboutAccess(event));
        Person before = known.acts().before();
        known.names().mustBeFreeFor(before);
        List<PersonEvent> events = new ArrayList<>(known.account().boundTo(removed.person()));
        boolean isActive = before.place() == Person.Place.ON_LIST;
        events.add(new PersonReinstated(removed.person(), removed.office(), removed.nameKey(), isActive));
        return events;
    }

    private static List<PersonEvent> bound(Known known) {
        known.acts().mustBeLast(event -> PersonHistory.isAboutAccount(event) || PersonHistory.isAboutAccess(event));
        Person now = known.acts().now();
        now.listed();
        List<PersonEvent> events = known.account().boundTo(now.id());
        if (events.isEmpty()) throw new Refused(UndoRefusal.ACCOUNT_ELSEWHERE);
        return events;
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoPersonChange command,
                Requester requester,
                PersonHistory history,
                FormerName names,
                FormerAccount account,
                ConfiguredAdmins admins,
                OfficeZones zones,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, new Known(history, names, account, admins, zones), context));
        }
    }
}
