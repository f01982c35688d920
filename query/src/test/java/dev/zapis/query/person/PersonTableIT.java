package dev.zapis.query.person;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.QuietHoursSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.LanguageChosen;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.QuietHoursChosen;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.ReadTables;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PersonTableIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ReadTables TABLES = new ReadTables();
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static AccountKey account(String name) {
        return new AccountKey(Ids.derived("account", name));
    }

    private static WhoIs.Result whoIs(String name) {
        return answer(new WhoIs.Handler(TABLES.client()).handle(new WhoIs(account(name))));
    }

    @Test
    void an_account_is_nobody_until_it_is_bound() {
        assertThat(whoIs("stranger").person()).isNull();
        assertThat(whoIs("stranger").roles()).isEmpty();
    }

    @Test
    void a_bound_account_is_a_person_with_name_language_and_roles() {
        PersonId anna = new PersonId(Ids.derived("anna"));
        TABLES.given(
                new PersonRegistered(anna, OFFICE, "Анна", Ids.derived("name")),
                new AccountBound(anna, account("anna"), "1"),
                new RoleGiven(anna, Role.HEAD),
                new RoleGiven(anna, Role.EMPLOYEE),
                new LanguageChosen(anna, "en"),
                new LanguageChosen(anna, "ru"));
        WhoIs.Result who = whoIs("anna");
        assertThat(who.person()).isEqualTo(anna);
        assertThat(who.name()).isEqualTo("Анна");
        assertThat(who.office()).isEqualTo(OFFICE);
        assertThat(who.chosen().language()).isEqualTo("ru");
        assertThat(who.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HEAD);
    }

    @Test
    void who_is_forgotten_has_no_name_no_account_no_role_and_no_habits() {
        PersonId zoya = new PersonId(Ids.derived("zoya"));
        TABLES.given(
                new PersonRegistered(zoya, OFFICE, "Зоя", Ids.derived("zoya name")),
                new AccountBound(zoya, account("zoya"), "3"),
                new RoleGiven(zoya, Role.HEAD),
                new LanguageChosen(zoya, "en"),
                new RemindersChosen(zoya, DeskReminder.TOPIC, false),
                new PersonForgotten(zoya, OFFICE, Ids.derived("zoya name")));
        WhoIs.Result who = whoIs("zoya");
        assertThat(who.person()).isNull();
        assertThat(who.roles()).isEmpty();
        assertThat(TABLES.client()
                        .sql(
                                "select count(*) from person where person_id = :zoya and name is null and language is null")
                        .bind("zoya", zoya.value())
                        .mapValue(Long.class)
                        .one()
                        .block(PATIENCE))
                .isOne();
        TABLES.given(
                new PersonRegistered(anew(zoya), OFFICE, "Зоя", Ids.derived("zoya name")),
                new AccountBound(anew(zoya), account("zoya"), "3"));
        assertThat(whoIs("zoya").person()).isEqualTo(anew(zoya));
    }

    private static PersonId anew(PersonId person) {
        return new PersonId(Ids.derived(person.value(), "anew"));
    }

    private static List<String> admins(OfficeId office) {
        return answer(new AdminsOf.Handler(TABLES.client()).handle(new AdminsOf(office)))
                .names();
    }

    @Test
    void whom_to_ask_is_who_is_admin_and_reachable_and_active() {
        OfficeId office = new OfficeId(Ids.derived("an office with admins"));
        for (String name : List.of("Яна", "Бела", "Вика")) {
            PersonId admin = new PersonId(Ids.derived("admin", name));
            TABLES.given(
                    new PersonRegistered(admin, office, name, Ids.derived("name", name)),
                    new AccountBound(admin, account(name), "7"),
                    new RoleGiven(admin, Role.ADMIN));
        }
        TABLES.given(new PersonDeactivated(new PersonId(Ids.derived("admin", "Вика")), office, null));
        assertThat(admins(office)).containsExactly("Бела", "Яна");
    }

    @Test
    void a_configured_account_is_an_admin_before_and_after_it_is_somebody() {
        TABLES.given(new AdminConfigured(account("boss")));
        assertThat(whoIs("boss").roles()).containsExactly(Role.ADMIN);
        PersonId boss = new PersonId(Ids.derived("boss"));
        TABLES.given(
                new PersonRegistered(boss, OFFICE, "Boss", Ids.derived("boss name")),
                new AccountBound(boss, account("boss"), "2"));
        assertThat(whoIs("boss").person()).isEqualTo(boss);
        assertThat(whoIs("boss").roles()).containsExactly(Role.ADMIN);
        assertThat(admins(OFFICE)).contains("Boss");
        TABLES.given(new AdminUnconfigured(account("boss")));
        assertThat(admins(OFFICE)).doesNotContain("Boss");
        assertThat(whoIs("boss").roles()).isEmpty();
    }

    @Test
    void quiet_hours_are_the_offices_until_somebody_has_hours_of_their_own() {
        OfficeId office = new OfficeId(Ids.derived("quiet office"));
        PersonId vera = new PersonId(Ids.derived("vera"));
        TABLES.given(
                new OfficeOpened(office, "Office", ZoneOffset.UTC),
                new PersonRegistered(vera, office, "Вера", Ids.derived("vera name")));
        assertThat(reminders(vera)).isEqualTo(hours(22, 8));
        TABLES.given(new QuietHoursSet(office, LocalTime.of(20, 0), LocalTime.of(7, 0)));
        assertThat(reminders(vera)).isEqualTo(hours(20, 7));
        TABLES.given(new QuietHoursChosen(vera, LocalTime.of(13, 0), LocalTime.of(13, 0)));
        assertThat(reminders(vera)).isEqualTo(hours(13, 13));
    }

    @Test
    void what_somebody_does_not_want_is_remembered_until_they_do() {
        OfficeId office = new OfficeId(Ids.derived("other office"));
        PersonId gleb = new PersonId(Ids.derived("gleb"));
        var no = new RemindersChosen(gleb, DeskReminder.TOPIC, false);
        TABLES.given(
                new OfficeOpened(office, "Office", ZoneOffset.UTC),
                new PersonRegistered(gleb, office, "Глеб", Ids.derived("gleb name")),
                no,
                no);
        assertThat(reminders(gleb)).isEqualTo(hours(22, 8, DeskReminder.TOPIC));
        TABLES.given(new RemindersChosen(gleb, DeskReminder.TOPIC, true));
        assertThat(reminders(gleb)).isEqualTo(hours(22, 8));
    }

    private static RemindersOf.Result reminders(PersonId person) {
        return answer(new RemindersOf.Handler(TABLES.client()).handle(new RemindersOf(person)));
    }

    private static RemindersOf.Result hours(int from, int until, ReminderTopic... unwanted) {
        return new RemindersOf.Result(Set.of(unwanted), LocalTime.of(from, 0), LocalTime.of(until, 0));
    }
}
