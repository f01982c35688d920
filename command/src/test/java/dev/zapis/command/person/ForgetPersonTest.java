package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.person.PersonSamples.OFFICE;
import static dev.zapis.command.person.PersonSamples.agreed;
import static dev.zapis.command.person.PersonSamples.bound;
import static dev.zapis.command.person.PersonSamples.keyOf;
import static dev.zapis.command.person.PersonSamples.listed;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.person.PersonSamples.Case;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForgetPersonTest {

    /** Today in the office. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static final ForgetPerson FORGET = new ForgetPerson(person("Anna"));
    private static final PersonForgotten FORGOTTEN = new PersonForgotten(person("Anna"), OFFICE, keyOf("anna"));

    private static Case office() {
        return Case.in(Registration.LIST).after(listed("Anna"), agreed("Anna"), bound("Anna"));
    }

    private static BookingId booking(LocalDate day) {
        return new BookingId(Ids.derived("booking", day.toString()));
    }

    private static final DeskId DESK = new DeskId(Ids.derived("desk"));

    private static DeskBooked booked(String name, LocalDate day) {
        return new DeskBooked(booking(day), DESK, OFFICE, person(name), day, DayPart.ALL, 7);
    }

    private static DeskBookingCancelled cancelled(LocalDate day) {
        return new DeskBookingCancelled(booking(day), DESK, OFFICE, person("Anna"), day, DayPart.ALL, null, 7);
    }

    private static Object[] released(Object... before) {
        return Stream.concat(
                        Stream.of(before),
                        Stream.of(
                                new AccountReleased(person("Anna"), account("Anna"), null),
                                new ConsentWithdrawn(account("Anna")),
                                FORGOTTEN))
                .toArray();
    }

    @Test
    void who_wishes_it_is_forgotten() {
        office().records(FORGET, by("Anna"), released());
    }

    @Test
    void what_is_booked_from_today_on_is_cancelled_and_the_past_stays() {
        LocalDate last = FRIDAY.plusDays(90);
        office().after(
                        booked("Anna", FRIDAY.minusDays(1)),
                        booked("Anna", FRIDAY),
                        booked("Anna", FRIDAY.plusDays(3)),
                        cancelled(FRIDAY.plusDays(3)),
                        booked("Boris", FRIDAY.plusDays(4)),
                        booked("Anna", last))
                .records(FORGET, by("Anna"), released(cancelled(FRIDAY), cancelled(last)));
    }

    @Test
    void a_day_is_over_by_the_clock_of_the_office() {
        LocalDate yesterday = FRIDAY.minusDays(1);
        Case.in(Registration.LIST)
                .after(
                        new TimeZoneSet(OFFICE, ZoneId.of("Pacific/Pago_Pago")),
                        listed("Anna"),
                        bound("Anna"),
                        booked("Anna", yesterday))
                .records(FORGET, by("Anna"), released(cancelled(yesterday)));
    }

    @Test
    void also_by_an_admin_or_the_house_and_whoever_is_not_bound() {
        office().after(listed("Boris"), bound("Boris"), new RoleGiven(person("Boris"), Role.ADMIN))
                .records(FORGET, by("Boris"), released());
        office().records(FORGET, byHouse(), released());
        Case.in(Registration.LIST).after(listed("Anna")).records(FORGET, byHouse(), FORGOTTEN);
    }

    @Test
    void nobody_else_has_a_say() {
        office().after(listed("Boris"), bound("Boris")).refuses(FORGET, by("Boris"), AccessRefusal.NOT_ADMIN);
        office().refuses(FORGET, byNewcomer("Vera"), AccessRefusal.UNKNOWN);
    }

    @Test
    void forgetting_again_changes_nothing() {
        office().after(FORGOTTEN).changesNothing(FORGET, byHouse());
        office().refuses(new ForgetPerson(person("Nobody")), byHouse(), PersonRefusal.PERSON_UNKNOWN);
    }
}
