package dev.zapis.command.office;

import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.refusedFor;
import static dev.zapis.command.office.OfficeSamples.A1;
import static dev.zapis.command.office.OfficeSamples.HALL;
import static dev.zapis.command.office.OfficeSamples.LOFT;
import static dev.zapis.command.office.OfficeSamples.OFFICE;
import static dev.zapis.command.office.OfficeSamples.RED;
import static dev.zapis.command.office.OfficeSamples.TODAY;
import static dev.zapis.command.office.OfficeSamples.booked;
import static dev.zapis.command.office.OfficeSamples.changesNothing;
import static dev.zapis.command.office.OfficeSamples.leads;
import static dev.zapis.command.office.OfficeSamples.opened;
import static dev.zapis.command.office.OfficeSamples.refused;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.Decisions;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaRenamed;
import dev.zapis.events.office.OfficeEvent.AreaRetired;
import dev.zapis.events.office.OfficeEvent.OfficeRenamed;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class OfficeChangesTest {

    @Test
    void an_office_is_renamed_and_renaming_it_again_changes_nothing() {
        leads(opened(), new RenameOffice(OFFICE, " North  wing "), new OfficeRenamed(OFFICE, "North wing"));
        changesNothing(opened().events(new OfficeRenamed(OFFICE, "North")), new RenameOffice(OFFICE, "North"));
        refused(opened(), new RenameOffice(OFFICE, " "), OfficeRefusal.NAME_LENGTH);
    }

    @Test
    void an_office_without_bookings_moves_to_another_zone() {
        ZoneId samara = ZoneId.of("Europe/Samara");
        leads(opened(), new SetTimeZone(OFFICE, samara), new TimeZoneSet(OFFICE, samara));
        leads(
                opened().events(booked(TODAY.minusDays(1))),
                new SetTimeZone(OFFICE, samara),
                new TimeZoneSet(OFFICE, samara));
        changesNothing(opened().events(new TimeZoneSet(OFFICE, samara)), new SetTimeZone(OFFICE, samara));
    }

    @Test
    void an_office_with_a_booking_from_today_on_stays_in_its_zone() {
        ZoneId samara = ZoneId.of("Europe/Samara");
        for (int ahead : new int[] {0, 90}) {
            DeskBooked booked = booked(TODAY.plusDays(ahead));
            refused(opened().events(booked), new SetTimeZone(OFFICE, samara), OfficeRefusal.ZONE_BOOKED);
            leads(
                    opened().events(booked, cancelled(booked)),
                    new SetTimeZone(OFFICE, samara),
                    new TimeZoneSet(OFFICE, samara));
        }
    }

    private static DeskBookingCancelled cancelled(DeskBooked booked) {
        return new DeskBookingCancelled(
                booked.booking(), A1, OFFICE, booked.person(), booked.day(), booked.part(), null, 0);
    }

    @Test
    void an_area_is_renamed_to_a_name_of_its_own() {
        leads(opened(), new RenameArea(OFFICE, HALL, "hall"), new AreaRenamed(OFFICE, HALL, "hall"));
        changesNothing(opened(), new RenameArea(OFFICE, HALL, "Hall"));
        refused(opened(), new RenameArea(OFFICE, HALL, "LOFT"), OfficeRefusal.AREA_KNOWN);
        refused(
                opened().events(new AreaRenamed(OFFICE, LOFT, "Attic")),
                new RenameArea(OFFICE, HALL, "attic"),
                OfficeRefusal.AREA_KNOWN);
        refused(opened(), new RenameArea(OFFICE, new AreaId(Ids.derived("nowhere")), "X"), OfficeRefusal.AREA_UNKNOWN);
    }

    @Test
    void an_area_ends_when_no_desk_stands_in_it() {
        refused(opened(), new RetireArea(OFFICE, HALL), OfficeRefusal.AREA_HAS_DESKS);
        leads(
                opened().events(new DeskRetired(A1, OFFICE)),
                new RetireArea(OFFICE, HALL),
                new AreaRetired(OFFICE, HALL));
        leads(opened(), new RetireArea(OFFICE, LOFT), new AreaRetired(OFFICE, LOFT));
        Given gone = opened().events(new AreaRetired(OFFICE, LOFT));
        refused(gone, new RetireArea(OFFICE, LOFT), OfficeRefusal.AREA_UNKNOWN);
    }

    @Test
    void the_name_of_an_area_that_ended_is_free() {
        leads(
                opened().events(new AreaRetired(OFFICE, LOFT)),
                new AddArea(OFFICE, "Loft"),
                new AreaAdded(OFFICE, new AreaId(Decisions.COMMAND.makes("area")), "Loft"));
    }

    @Test
    void an_employee_changes_nothing_of_the_office() {
        for (Command command : List.of(
                new RenameOffice(OFFICE, "X"),
                new SetTimeZone(OFFICE, ZoneId.of("Europe/Samara")),
                new RenameArea(OFFICE, HALL, "X"),
                new RetireArea(OFFICE, LOFT),
                new SetTeamPriority(OFFICE, HALL, RED, true),
                new SetAreaOpening(OFFICE, HALL, 3),
                new SetWorkingDay(OFFICE, DayOfWeek.MONDAY, false),
                new SetDay(OFFICE, TODAY, false, null),
                new TakeHolidays(OFFICE, "RU", 2026, List.of(TODAY), List.of()),
                SetPolicy.of(OFFICE, new DeskLimit(), OptionalInt.of(1)),
                new SwitchModule(OFFICE, DeskFeatures.WHO, false),
                new ConfigureModules(Set.of(DeskFeatures.WHO)),
                new FormTeam(OFFICE, "Green"),
                new RenameTeam(OFFICE, RED, "Green"),
                new DisbandTeam(OFFICE, RED),
                new JoinTeam(OFFICE, Decisions.person("Anna"), RED),
                new LeaveTeam(Decisions.person("Anna"), RED),
                new ChangeText("home.title", "en", "{name}!"))) {
            opened().when()
                    .command(command, by("Anna"))
                    .then()
                    .noEvents()
                    .exceptionSatisfies(refusedFor(
                            command instanceof ConfigureModules ? AccessRefusal.NOT_HOUSE : AccessRefusal.NOT_ADMIN));
        }
    }
}
