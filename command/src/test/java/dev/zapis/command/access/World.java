package dev.zapis.command.access;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.person;

import dev.zapis.command.Decisions;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.office.TeamId;
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

/** What there is before anybody asks: an office, and somebody else with things of their own. */
final class World {

    static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    static final AreaId AREA = new AreaId(Ids.derived("area"));
    static final DeskId DESK = new DeskId(Ids.derived("desk"));
    static final DeskId BLOCKED_DESK = new DeskId(Ids.derived("blocked desk"));
    static final DeskId OTHER_DESK = new DeskId(Ids.derived("other desk"));
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final LocalDate FREE_DAY = LocalDate.of(2026, 11, 24);

    static final PersonId ASKER = person("Asker");
    static final PersonId OTHER = person("Other");

    /** A name of the staff list that nobody has chosen yet. */
    static final PersonId FREE_NAME = person("Free");

    /** Has asked to be let in. */
    static final PersonId WAITING = person("Waiting");

    static final String WAITING_KEY = Ids.derived("key", "Waiting");

    /** May do nothing for now. */
    static final PersonId SUSPENDED = person("Suspended");

    static final OfficeId EMPTY_OFFICE = new OfficeId(Ids.derived("empty office"));
    static final AreaId EMPTY_AREA = new AreaId(Ids.derived("empty area"));
    static final TeamId TEAM = new TeamId(Ids.derived("team"));

    static final BookingId OWN_BOOKING = new BookingId(Ids.derived("own booking"));
    static final BookingId OTHER_BOOKING = new BookingId(Ids.derived("other booking"));

    /** Of somebody who may do nothing for now. */
    private static final BookingId LEFT_BOOKING = new BookingId(Ids.derived("left booking"));

    private World() {}

    static List<Object> before(Who who) {
        List<Object> past = new ArrayList<>(List.of(
                new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                new AreaAdded(OFFICE, AREA, "Area"),
                new DeskAdded(DESK, OFFICE, AREA, "A1"),
                new DeskAdded(BLOCKED_DESK, OFFICE, AREA, "A3"),
                new DeskBlocked(BLOCKED_DESK, OFFICE, DAY, DAY, "why"),
                new DeskAdded(OTHER_DESK, OFFICE, AREA, "A2"),
                new PersonRegistered(OTHER, OFFICE, "Other", Ids.derived("key", "Other")),
                new AccountBound(OTHER, account("Other"), "id-of-Other"),
                new RoleGiven(OTHER, Role.EMPLOYEE),
                new DeskBooked(OTHER_BOOKING, OTHER_DESK, OFFICE, OTHER, DAY, DayPart.ALL, 0),
                new PersonRegistered(FREE_NAME, OFFICE, "Free", Ids.derived("key", "Free")),
                new RegistrationSet(OFFICE, Registration.OPEN, 1),
                new OfficeOpened(EMPTY_OFFICE, "Empty", ZoneId.of("Europe/Moscow")),
                new AreaAdded(OFFICE, EMPTY_AREA, "Empty"),
                new TeamFormed(OFFICE, TEAM, "Team"),
                new TeamJoined(OTHER, TEAM),
                new RoleAsked(OTHER, Role.PROVIDER),
                new PersonRegistered(SUSPENDED, OFFICE, "Suspended", Ids.derived("key", "Suspended")),
                new DeskBooked(LEFT_BOOKING, OTHER_DESK, OFFICE, SUSPENDED, FREE_DAY, DayPart.ALL, 0),
                new PersonDeactivated(SUSPENDED, OFFICE, "why"),
                new ConsentGiven(account("Waiting"), 1, Decisions.NOW),
                new RegistrationAsked(
                        WAITING, OFFICE, account("Waiting"), "Waiting", WAITING_KEY, "+79160000000", "id-of-Waiting")));
        past.addAll(who.past());
        if (who.isSomebody()) past.add(new DeskBooked(OWN_BOOKING, DESK, OFFICE, ASKER, DAY, DayPart.ALL, 0));
        return past;
    }
}
