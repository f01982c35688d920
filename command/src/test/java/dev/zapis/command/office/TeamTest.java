package dev.zapis.command.office;

import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.office.OfficeSamples.BLUE;
import static dev.zapis.command.office.OfficeSamples.HALL;
import static dev.zapis.command.office.OfficeSamples.LOFT;
import static dev.zapis.command.office.OfficeSamples.OFFICE;
import static dev.zapis.command.office.OfficeSamples.RED;
import static dev.zapis.command.office.OfficeSamples.changesNothing;
import static dev.zapis.command.office.OfficeSamples.leads;
import static dev.zapis.command.office.OfficeSamples.opened;
import static dev.zapis.command.office.OfficeSamples.refused;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.TeamDisbanded;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeEvent.TeamRenamed;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final AreaReserved FOR_RED = new AreaReserved(OFFICE, HALL, List.of(RED), 2, 1);

    @Test
    void a_team_has_a_name_of_its_own() {
        TeamId made = new TeamId(Decisions.COMMAND.makes("team"));
        leads(opened(), new FormTeam(OFFICE, "Green"), new TeamFormed(OFFICE, made, "Green"));
        refused(opened(), new FormTeam(OFFICE, "RED"), OfficeRefusal.TEAM_KNOWN);
        refused(opened(), new RenameTeam(OFFICE, BLUE, "red"), OfficeRefusal.TEAM_KNOWN);
        leads(opened(), new RenameTeam(OFFICE, BLUE, "blue"), new TeamRenamed(OFFICE, BLUE, "blue"));
        changesNothing(opened(), new RenameTeam(OFFICE, BLUE, "Blue"));
    }

    @Test
    void people_of_the_office_join_and_leave() {
        PersonId anna = person("Anna");
        leads(opened(), new JoinTeam(OFFICE, anna, RED), new TeamJoined(anna, RED));
        Given member = opened().events(new TeamJoined(anna, RED));
        changesNothing(member, new JoinTeam(OFFICE, anna, RED));
        leads(opened().events(new TeamJoined(anna, RED)), new LeaveTeam(anna, RED), new TeamLeft(anna, RED));
        changesNothing(opened(), new LeaveTeam(anna, RED));
        refused(opened(), new JoinTeam(OFFICE, person("Vera"), RED), AccessRefusal.UNKNOWN);
        refused(
                opened().events(new TeamDisbanded(OFFICE, RED)),
                new JoinTeam(OFFICE, anna, RED),
                OfficeRefusal.TEAM_UNKNOWN);
    }

    @Test
    void an_area_is_for_teams_first_and_for_everybody_again() {
        leads(opened(), new SetTeamPriority(OFFICE, HALL, RED, true), FOR_RED);
        changesNothing(opened().events(FOR_RED), new SetTeamPriority(OFFICE, HALL, RED, true));
        changesNothing(opened().events(FOR_RED), new SetTeamPriority(OFFICE, HALL, BLUE, false));
        leads(
                opened().events(FOR_RED),
                new SetTeamPriority(OFFICE, HALL, RED, false),
                new AreaReserved(OFFICE, HALL, List.of(), null, 2));
        refused(
                opened().events(new TeamDisbanded(OFFICE, RED)),
                new SetTeamPriority(OFFICE, HALL, RED, true),
                OfficeRefusal.TEAM_UNKNOWN);
    }

    @Test
    void a_team_is_first_beside_those_that_are_and_the_area_opens_when_it_did() {
        AreaReserved never = new AreaReserved(OFFICE, HALL, List.of(RED), null, 1);
        leads(
                opened().events(never),
                new SetTeamPriority(OFFICE, HALL, BLUE, true),
                new AreaReserved(OFFICE, HALL, List.of(RED, BLUE), null, 2));
    }

    @Test
    void an_area_opens_to_everybody_earlier_later_or_never_whoever_is_first() {
        leads(
                opened().events(FOR_RED),
                new SetAreaOpening(OFFICE, HALL, 5),
                new AreaReserved(OFFICE, HALL, List.of(RED), 5, 2));
        leads(
                opened().events(FOR_RED),
                new SetAreaOpening(OFFICE, HALL, null),
                new AreaReserved(OFFICE, HALL, List.of(RED), null, 2));
        changesNothing(opened().events(FOR_RED), new SetAreaOpening(OFFICE, HALL, 2));
        changesNothing(opened(), new SetAreaOpening(OFFICE, HALL, 5));
        refused(opened().events(FOR_RED), new SetAreaOpening(OFFICE, HALL, 91), OfficeRefusal.OPENING_OUT_OF_RANGE);
        refused(opened().events(FOR_RED), new SetAreaOpening(OFFICE, HALL, -1), OfficeRefusal.OPENING_OUT_OF_RANGE);
    }

    @Test
    void nothing_is_for_a_team_that_is_no_more() {
        leads(
                opened().events(FOR_RED, new AreaReserved(OFFICE, LOFT, List.of(RED, BLUE), null, 2)),
                new DisbandTeam(OFFICE, RED),
                withoutRed());
    }

    /** By the areas' ids. */
    private static Object[] withoutRed() {
        boolean isHallFirst = HALL.value().compareTo(LOFT.value()) < 0;
        return new Object[] {
            new TeamDisbanded(OFFICE, RED),
            isHallFirst
                    ? new AreaReserved(OFFICE, HALL, List.of(), null, 3)
                    : new AreaReserved(OFFICE, LOFT, List.of(BLUE), null, 3),
            isHallFirst
                    ? new AreaReserved(OFFICE, LOFT, List.of(BLUE), null, 4)
                    : new AreaReserved(OFFICE, HALL, List.of(), null, 4)
        };
    }
}
