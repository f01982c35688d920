package dev.zapis.command.person;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.NOW;
import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.person.PersonSamples.OFFICE;
import static dev.zapis.command.person.PersonSamples.VERA_KIM;
import static dev.zapis.command.person.PersonSamples.agreed;
import static dev.zapis.command.person.PersonSamples.asked;
import static dev.zapis.command.person.PersonSamples.bound;
import static dev.zapis.command.person.PersonSamples.keyOf;
import static dev.zapis.command.person.PersonSamples.listed;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.person.EndRetention.Retained;
import dev.zapis.command.person.PersonSamples.Case;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndRetentionTest {

    private static final RegistrationRefused NO =
            new RegistrationRefused(person("Anna"), OFFICE, account("Anna"), "не наш");
    private static final PersonRemoved REMOVED = new PersonRemoved(person("Anna"), OFFICE, keyOf("anna"), "left");
    private static final RoleGiven GUEST = new RoleGiven(person("Anna"), Role.GUEST);
    private static final RoleGiven EMPLOYEE = new RoleGiven(person("Anna"), Role.EMPLOYEE);
    private static final PersonForgotten FORGOTTEN = new PersonForgotten(person("Anna"), OFFICE, keyOf("anna"));
    private static final PersonForgotten REQUEST_FORGOTTEN = new PersonForgotten(person("Anna"), OFFICE, VERA_KIM);
    private static final ConsentWithdrawn STRANGER = new ConsentWithdrawn(account("Anna"));

    private static int days(Retained reason) {
        return reason == Retained.LEFT ? 365 : 30;
    }

    private static EndRetention after(Duration time, Retained reason) {
        return new EndRetention(person("Anna"), reason, NOW.minus(time));
    }

    /** When its time is over, to the second. */
    private static EndRetention end(Retained reason) {
        return after(Duration.ofDays(days(reason)), reason);
    }

    private static Case office() {
        return Case.in(Registration.REQUEST);
    }

    /** What the reason is about. */
    private static Case kept(Retained reason) {
        return switch (reason) {
            case REQUEST -> office().after(agreed("Anna"), asked("Anna"));
            case REFUSED -> office().after(agreed("Anna"), asked("Anna"), NO);
            case LEFT -> office().after(listed("Anna"), EMPLOYEE, REMOVED);
            case GUEST -> office().after(listed("Anna"), GUEST);
        };
    }

    private static Object[] forgotten(Retained reason) {
        boolean isRequest = reason == Retained.REQUEST || reason == Retained.REFUSED;
        return isRequest ? new Object[] {STRANGER, REQUEST_FORGOTTEN} : new Object[] {FORGOTTEN};
    }

    @ParameterizedTest
    @EnumSource
    void when_the_time_is_over_the_person_is_forgotten(Retained reason) {
        kept(reason).records(end(reason), byHouse(), forgotten(reason));
        kept(reason).records(after(Duration.ofDays(1000), reason), byHouse(), forgotten(reason));
    }

    @ParameterizedTest
    @EnumSource
    void before_that_nobody_is(Retained reason) {
        Duration almost = Duration.ofDays(days(reason)).minusMillis(1);
        kept(reason).changesNothing(after(almost, reason), byHouse());
    }

    @ParameterizedTest
    @EnumSource
    void forgetting_twice_changes_nothing(Retained reason) {
        kept(reason).after(forgotten(reason)).changesNothing(end(reason), byHouse());
        office().changesNothing(end(reason), byHouse());
    }

    @ParameterizedTest
    @EnumSource
    void the_house_alone_asks_for_it(Retained reason) {
        kept(reason).refuses(end(reason), byNewcomer("Anna"), AccessRefusal.NOT_HOUSE);
        kept(reason)
                .after(listed("Boris"), bound("Boris"), new RoleGiven(person("Boris"), Role.ADMIN))
                .refuses(end(reason), by("Boris"), AccessRefusal.NOT_HOUSE);
    }

    @Test
    void a_request_that_was_answered_meanwhile_is_no_longer_due() {
        kept(Retained.REQUEST).after(NO).changesNothing(end(Retained.REQUEST), byHouse());
        kept(Retained.REQUEST).changesNothing(end(Retained.REFUSED), byHouse());
        for (Retained reason : new Retained[] {Retained.REQUEST, Retained.REFUSED}) {
            kept(Retained.REQUEST)
                    .after(
                            new RegistrationApproved(person("Anna"), OFFICE, account("Anna"), Role.EMPLOYEE),
                            listed("Anna"),
                            bound("Anna"),
                            EMPLOYEE)
                    .changesNothing(end(reason), byHouse());
        }
    }

    @Test
    void nobody_answers_a_forgotten_request_and_whoever_asked_may_ask_again() {
        Case office = kept(Retained.REQUEST)
                .after(forgotten(Retained.REQUEST))
                .after(listed("Boris"), bound("Boris"), new RoleGiven(person("Boris"), Role.ADMIN));
        var approve = new ApproveRegistration(person("Anna"), account("Anna"), VERA_KIM, "Вера Ким", Role.EMPLOYEE);
        office.refuses(approve, by("Boris"), PersonRefusal.ANSWERED);
        office.refuses(new RefuseRegistration(person("Anna"), null), by("Boris"), PersonRefusal.ANSWERED);

        var again = new AskToRegister(OFFICE, "Вера", "Ким", "+79161234567");
        office.refuses(again, byNewcomer("Anna"), AccessRefusal.NO_CONSENT);
        var anew = new PersonId(COMMAND.makes("person"));
        office.after(agreed("Anna"))
                .records(
                        again,
                        byNewcomer("Anna"),
                        new RegistrationAsked(
                                anew, OFFICE, account("Anna"), "Вера Ким", VERA_KIM, "+79161234567", "id-of-Anna"));
    }

    @Test
    void who_is_on_the_list_has_not_left() {
        office().after(listed("Anna"), EMPLOYEE).changesNothing(end(Retained.LEFT), byHouse());
    }

    @Test
    void who_is_more_than_a_guest_stays() {
        kept(Retained.GUEST).after(EMPLOYEE).changesNothing(end(Retained.GUEST), byHouse());
        kept(Retained.GUEST)
                .after(new RoleTaken(person("Anna"), Role.GUEST, null))
                .changesNothing(end(Retained.GUEST), byHouse());
        kept(Retained.GUEST)
                .after(EMPLOYEE, new RoleTaken(person("Anna"), Role.EMPLOYEE, null))
                .records(end(Retained.GUEST), byHouse(), FORGOTTEN);
    }

    @Test
    void an_admin_by_the_configuration_is_no_guest() {
        kept(Retained.GUEST)
                .after(bound("Anna"), new AdminConfigured(account("Anna")))
                .changesNothing(end(Retained.GUEST), byHouse());
    }

    @Test
    void a_guest_who_was_removed_is_kept_no_longer_than_a_guest() {
        kept(Retained.GUEST).after(REMOVED).records(end(Retained.GUEST), byHouse(), FORGOTTEN);
    }

    @Test
    void a_guest_leaves_as_everybody_who_is_forgotten() {
        kept(Retained.GUEST)
                .after(agreed("Anna"), bound("Anna"))
                .records(
                        end(Retained.GUEST),
                        byHouse(),
                        new AccountReleased(person("Anna"), account("Anna"), null),
                        STRANGER,
                        FORGOTTEN);
    }
}
