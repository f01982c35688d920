package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
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
import dev.zapis.command.person.PersonSamples.Case;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PhoneGiven;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.Role;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweredRequestTest {

    private static ApproveRegistration as(Role role) {
        return new ApproveRegistration(person("Vera"), account("Vera"), VERA_KIM, "Вера Ким", role);
    }

    private static final RefuseRegistration NO = new RefuseRegistration(person("Vera"), " не  наш ");

    private static Case office() {
        return Case.in(Registration.REQUEST)
                .after(
                        listed("Anna"),
                        bound("Anna"),
                        new RoleGiven(person("Anna"), Role.ADMIN),
                        agreed("Vera"),
                        asked("Vera"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYEE", "HEAD"})
    void an_admin_lets_somebody_in_in_one_append(Role role) {
        office().records(
                        as(role),
                        by("Anna"),
                        new RegistrationApproved(person("Vera"), OFFICE, account("Vera"), role),
                        new PersonRegistered(person("Vera"), OFFICE, "Вера Ким", VERA_KIM),
                        new AccountBound(person("Vera"), account("Vera"), "id-of-Vera"),
                        new PhoneGiven(person("Vera"), "+79161234567"),
                        new RoleGiven(person("Vera"), role));
    }

    @Test
    void or_refuses_with_a_reason() {
        office().records(NO, by("Anna"), new RegistrationRefused(person("Vera"), OFFICE, account("Vera"), "не наш"));
        office().records(
                        new RefuseRegistration(person("Vera"), null),
                        by("Anna"),
                        new RegistrationRefused(person("Vera"), OFFICE, account("Vera"), null));
        office().refuses(
                        new RefuseRegistration(person("Vera"), "x".repeat(201)),
                        by("Anna"),
                        PersonRefusal.REASON_LENGTH);
    }

    @Test
    void one_answer_is_enough() {
        for (Object answer : List.of(
                new RegistrationApproved(person("Vera"), OFFICE, account("Vera"), Role.HEAD),
                new RegistrationRefused(person("Vera"), OFFICE, account("Vera"), null),
                new PersonForgotten(person("Vera"), OFFICE, VERA_KIM))) {
            office().after(answer).refuses(as(Role.EMPLOYEE), by("Anna"), PersonRefusal.ANSWERED);
            office().after(answer).refuses(NO, by("Anna"), PersonRefusal.ANSWERED);
        }
    }

    @Test
    void what_was_taken_meanwhile_is_told() {
        office().after(listed("Вера Ким")).refuses(as(Role.HEAD), by("Anna"), PersonRefusal.NAME_TAKEN);
        office().after(listed("Boris"), new AccountBound(person("Boris"), account("Vera"), "1"))
                .refuses(as(Role.HEAD), by("Anna"), PersonRefusal.ASKER_BOUND);
    }

    @Test
    void who_has_a_namesake_is_let_in_under_another_name() {
        var another = new ApproveRegistration(
                person("Vera"), account("Vera"), VERA_KIM, "Вера Ким", Role.EMPLOYEE, " Вера  П. Ким");
        office().after(listed("Вера Ким"))
                .records(
                        another,
                        by("Anna"),
                        new RegistrationApproved(person("Vera"), OFFICE, account("Vera"), Role.EMPLOYEE),
                        new PersonRegistered(person("Vera"), OFFICE, "Вера П. Ким", keyOf("вера п. ким")),
                        new AccountBound(person("Vera"), account("Vera"), "id-of-Vera"),
                        new PhoneGiven(person("Vera"), "+79161234567"),
                        new RoleGiven(person("Vera"), Role.EMPLOYEE));
        office().after(listed("Вера Ким"), listed("Вера П. Ким"))
                .refuses(another, by("Anna"), PersonRefusal.NAME_TAKEN);
        office().refuses(
                        new ApproveRegistration(person("Vera"), account("Vera"), VERA_KIM, "Вера Ким", Role.HEAD, "1"),
                        by("Anna"),
                        PersonRefusal.NAME_LENGTH);
    }

    @Test
    void only_admins_answer_and_only_what_was_asked() {
        office().refuses(as(Role.HEAD), byNewcomer("Vera"), AccessRefusal.NOT_ADMIN);
        office().refuses(NO, byNewcomer("Vera"), AccessRefusal.NOT_ADMIN);
        office().after(new RoleTaken(person("Anna"), Role.ADMIN, null))
                .refuses(as(Role.HEAD), by("Anna"), AccessRefusal.NOT_ADMIN);
        office().refuses(as(Role.ADMIN), by("Anna"), PersonRefusal.ROLE_NOT_GIVEN);
        office().refuses(
                        new ApproveRegistration(person("Nobody"), account("Vera"), VERA_KIM, "Вера Ким", Role.HEAD),
                        by("Anna"),
                        PersonRefusal.REQUEST_UNKNOWN);
        office().refuses(
                        new ApproveRegistration(person("Vera"), account("Gleb"), VERA_KIM, "Вера Ким", Role.HEAD),
                        by("Anna"),
                        PersonRefusal.REQUEST_UNKNOWN);
        office().refuses(
                        new ApproveRegistration(person("Vera"), account("Vera"), keyOf("other"), "Вера Ким", Role.HEAD),
                        by("Anna"),
                        PersonRefusal.REQUEST_UNKNOWN);
        office().refuses(
                        new ApproveRegistration(person("Vera"), account("Vera"), VERA_KIM, "Вера Ли", Role.HEAD),
                        by("Anna"),
                        PersonRefusal.REQUEST_UNKNOWN);
    }

    @Test
    @Tag("F47")
    void of_two_requests_that_look_alike_one_is_let_in() {
        String latin = keyOf("capa coco");
        office().after(
                        agreed("Gleb"),
                        new RegistrationAsked(person("Gleb"), OFFICE, account("Gleb"), "Capa Coco", latin, null, "1"),
                        new PersonRegistered(person("Sara"), OFFICE, "Сара Сосо", keyOf("сара сосо")))
                .refuses(
                        new ApproveRegistration(person("Gleb"), account("Gleb"), latin, "Capa Coco", Role.EMPLOYEE),
                        by("Anna"),
                        PersonRefusal.NAME_TAKEN);
    }
}
