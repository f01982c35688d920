package dev.zapis.command.access;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.person;

import dev.zapis.command.CommandId;
import dev.zapis.command.Decisions;
import dev.zapis.events.Ids;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What there is before anybody asks: an office, somebody else, and what slices need for theirs. */
public final class World {

    public static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    public static final AreaId AREA = new AreaId(Ids.derived("area"));
    public static final LocalDate FREE_DAY = LocalDate.of(2026, 11, 24);

    public static final PersonId REQUESTER = person("Requester");
    public static final PersonId OTHER = person("Other");

    /** A name of the staff list that nobody has chosen yet. */
    public static final PersonId FREE_NAME = person("Free");

    /** Has asked to be let in. */
    public static final PersonId WAITING = person("Waiting");

    public static final String WAITING_KEY = Ids.derived("key", "Waiting");

    /** May do nothing for now. */
    public static final PersonId SUSPENDED = person("Suspended");

    public static final OfficeId EMPTY_OFFICE = new OfficeId(Ids.derived("empty office"));
    public static final AreaId TEAM_AREA = new AreaId(Ids.derived("area of a team"));
    public static final AreaId EMPTY_AREA = new AreaId(Ids.derived("empty area"));
    public static final TeamId TEAM = new TeamId(Ids.derived("team"));

    static final List<SliceAccess> SLICES = SliceParts.in("dev.zapis.command").all(SliceAccess.class);

    private World() {}

    /** An event that something has made. */
    public record Caused(Object event, String cause) {}

    /** The command that all of this cause came of. */
    public static CommandId act(String cause) {
        return new CommandId(Ids.derived("act", cause));
    }

    static List<Object> before(Who who) {
        List<Object> past = new ArrayList<>(List.of(
                new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                new AreaAdded(OFFICE, AREA, "Area"),
                new PersonRegistered(OTHER, OFFICE, "Other", Ids.derived("key", "Other")),
                new AccountBound(OTHER, account("Other"), "id-of-Other"),
                new RoleGiven(OTHER, Role.EMPLOYEE),
                new PersonRegistered(FREE_NAME, OFFICE, "Free", Ids.derived("key", "Free")),
                new RegistrationSet(OFFICE, Registration.OPEN, 1),
                new OfficeOpened(EMPTY_OFFICE, "Empty", ZoneId.of("Europe/Moscow")),
                new AreaAdded(OFFICE, EMPTY_AREA, "Empty"),
                new TeamFormed(OFFICE, TEAM, "Team"),
                new TeamJoined(OTHER, TEAM),
                new AreaAdded(OFFICE, TEAM_AREA, "Team's"),
                new AreaReserved(OFFICE, TEAM_AREA, List.of(TEAM), 2, 1),
                new RoleAsked(OTHER, Role.PROVIDER),
                new PersonRegistered(SUSPENDED, OFFICE, "Suspended", Ids.derived("key", "Suspended")),
                new ConsentGiven(account("Waiting"), 1, Decisions.NOW),
                new RegistrationAsked(
                        WAITING, OFFICE, account("Waiting"), "Waiting", WAITING_KEY, "+79160000000", "id-of-Waiting")));
        past.addAll(who.past());
        SLICES.forEach(slice -> past.addAll(slice.past()));
        // Whoever is suspended has something from before.
        past.add(new PersonDeactivated(SUSPENDED, OFFICE, "why"));
        if (who.isSomebody()) SLICES.forEach(slice -> past.addAll(slice.ownPast()));
        return past;
    }
}
