package dev.zapis.query.person;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PhoneGiven;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.VisibilityChosen;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.Visibility;
import dev.zapis.query.ReadTables;
import dev.zapis.query.person.RegistrationOf.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RegistrationIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final ReadTables TABLES = new ReadTables().given(new OfficeOpened(OFFICE, "Офис", ZoneOffset.UTC));

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static PersonId person(String name) {
        return new PersonId(Ids.derived("person", name));
    }

    private static AccountKey account(String name) {
        return new AccountKey(Ids.derived("account", name));
    }

    private static PersonRegistered listed(OfficeId office, String name) {
        return new PersonRegistered(person(name), office, name, Ids.derived("name", name));
    }

    private static FreeNames.Result free(OfficeId office, @Nullable String part, int page) {
        return answer(new FreeNames.Handler(TABLES.client()).handle(new FreeNames(office, part, page, 8)));
    }

    private static RegistrationOf.Result request(String name) {
        return answer(new RegistrationOf.Handler(TABLES.client()).handle(new RegistrationOf(person(name))));
    }

    private static RegistrationAsked asked(String name) {
        return new RegistrationAsked(
                person(name), OFFICE, account(name), name, Ids.derived("key", name), "+79161234567", "1");
    }

    @Test
    void free_are_the_names_that_nobody_has_chosen_and_that_may_be() {
        OfficeId office = new OfficeId(Ids.derived("free"));
        TABLES.given(
                listed(office, "Яна Ёлкина"),
                listed(office, "Анна Занятая"),
                new AccountBound(person("Анна Занятая"), account("Анна Занятая"), "1"),
                listed(office, "Ада Свободная"),
                new AccountBound(person("Ада Свободная"), account("Ада"), "1"),
                new AccountReleased(person("Ада Свободная"), account("Ада"), null),
                listed(office, "Ева Ушедшая"),
                new PersonRemoved(person("Ева Ушедшая"), office, Ids.derived("name", "Ева Ушедшая"), null),
                listed(office, "Ия Спящая"),
                new PersonDeactivated(person("Ия Спящая"), office, null),
                listed(OFFICE, "Лев Чужой"));
        assertThat(free(office, null, 0).names())
                .extracting(FreeNames.Name::name)
                .containsExactly("Ада Свободная", "Яна Ёлкина");
        assertThat(free(office, "елкин", 0).names())
                .extracting(FreeNames.Name::name)
                .containsExactly("Яна Ёлкина");
        assertThat(free(office, "_", 0).count()).isZero();
    }

    @Test
    void a_page_outside_is_the_nearest_one_and_an_exact_name_comes_first() {
        OfficeId office = new OfficeId(Ids.derived("many"));
        TABLES.given(IntStream.range(0, 19)
                .mapToObj(i -> listed(office, "Анна " + (char) ('Б' + i)))
                .toArray());
        TABLES.given(listed(office, "анна"));
        var last = free(office, "анна", 99);
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.count()).isEqualTo(20);
        assertThat(last.names()).hasSize(4).noneMatch(FreeNames.Name::isExact);
        var first = free(office, "Анна", -1);
        assertThat(first.page()).isZero();
        assertThat(first.names()).hasSize(8);
        assertThat(first.names().getFirst().isExact()).isTrue();
    }

    @Test
    void a_name_typed_in_letters_that_look_the_same_is_exactly_that_name_and_comes_first() {
        OfficeId office = new OfficeId(Ids.derived("alike"));
        TABLES.given(listed(office, "Анна-Кира"), listed(office, "Кира"), listed(office, "Кира Ким"));
        var alike = free(office, "  к\u200Bирa", 0);
        assertThat(alike.names()).extracting(FreeNames.Name::name).containsExactly("Кира", "Анна-Кира", "Кира Ким");
        assertThat(alike.names()).extracting(FreeNames.Name::isExact).containsExactly(true, false, false);
        assertThat(free(office, null, 0).names())
                .extracting(FreeNames.Name::name)
                .containsExactly("Анна-Кира", "Кира", "Кира Ким");
        assertThat(free(office, null, 0).names()).noneMatch(FreeNames.Name::isExact);
    }

    @Test
    void a_request_waits_and_then_says_what_it_was_answered() {
        TABLES.given(asked("Вера"), asked("Глеб"), asked("Дарья"));
        var open = request("Вера").open();
        assertThat(open)
                .isEqualTo(
                        new RegistrationOf.Open("Офис", "+79161234567", account("Вера"), Ids.derived("key", "Вера")));
        TABLES.given(
                new RegistrationApproved(person("Вера"), OFFICE, account("Вера"), Role.HEAD),
                new PersonRegistered(person("Вера"), OFFICE, "Вера", Ids.derived("key", "Вера")),
                new RegistrationRefused(person("Глеб"), OFFICE, account("Глеб"), "не наш"),
                new PersonForgotten(person("Дарья"), OFFICE, Ids.derived("key", "Дарья")));
        assertThat(request("Вера").name()).isEqualTo("Вера");
        assertThat(request("Вера").answer())
                .isEqualTo(new RegistrationOf.Answer(Outcome.APPROVED, Role.HEAD, null, null, null));
        assertThat(request("Глеб").answer())
                .isEqualTo(new RegistrationOf.Answer(Outcome.REFUSED, null, "не наш", null, null));
        assertThat(request("Дарья").name()).isNull();
        assertThat(request("Дарья").answer())
                .isEqualTo(new RegistrationOf.Answer(Outcome.WITHDRAWN, null, null, null, null));
        TABLES.given(new PersonForgotten(person("Глеб"), OFFICE, Ids.derived("key", "Глеб")));
        assertThat(request("Глеб").name()).isNull();
        assertThat(request("Глеб").answer())
                .isEqualTo(new RegistrationOf.Answer(Outcome.REFUSED, null, null, null, null));
    }

    @Test
    void somebody_sees_who_they_are_here() {
        Instant agreed = Instant.parse("2026-11-20T09:00:00Z");
        PersonId nina = person("Нина");
        TABLES.given(
                listed(OFFICE, "Нина"),
                new ConsentGiven(account("Нина"), 1, agreed),
                new AccountBound(nina, account("Нина"), "1"),
                new PhoneGiven(nina, "+79160000000"),
                new RoleGiven(nina, Role.EMPLOYEE),
                new RoleAsked(nina, Role.PROVIDER),
                new VisibilityChosen(nina, Visibility.TEAM));
        var mine = answer(new MyData.Handler(TABLES.client()).handle(new MyData(nina)));
        assertThat(mine.profile().name()).isEqualTo("Нина");
        assertThat(mine.profile().phone()).isEqualTo("+79160000000");
        assertThat(mine.profile().office()).isEqualTo("Офис");
        assertThat(mine.profile().roles()).containsExactly(Role.EMPLOYEE);
        assertThat(mine.profile().asked()).containsExactly(Role.PROVIDER);
        assertThat(mine.profile().visibility()).isEqualTo(Visibility.TEAM);
        assertThat(mine.profile().agreed()).isEqualTo(agreed);
        assertThat(mine.isActive()).isTrue();
        assertThat(mine.language()).isNull();
    }

    @Test
    void somebody_sees_what_they_have_asked_for_and_what_they_were_answered() {
        PersonId lev = person("Лев Просящий");
        TABLES.given(
                asked("Лев Просящий"),
                new RegistrationRefused(lev, OFFICE, account("Лев Просящий"), "не наш"),
                listed(OFFICE, "Ян Просящий"),
                new RoleAsked(person("Ян Просящий"), Role.PROVIDER),
                new RoleAsked(person("Ян Просящий"), Role.SPEAKER),
                new RoleGiven(person("Ян Просящий"), Role.SPEAKER));
        var refused = answer(new OwnRequests.Handler(TABLES.client()).handle(new OwnRequests(lev)));
        assertThat(refused.registration())
                .isEqualTo(new OwnRequests.Registration("Лев Просящий", null, null, "REFUSED", null, "не наш"));
        var asked = answer(new OwnRequests.Handler(TABLES.client()).handle(new OwnRequests(person("Ян Просящий"))));
        assertThat(asked.registration()).isNull();
        assertThat(asked.roles())
                .containsExactly(
                        new OwnRequests.RoleRequest(Role.PROVIDER, null),
                        new OwnRequests.RoleRequest(Role.SPEAKER, "GIVEN"));
        TABLES.given(asked("Ждан Ждущий"));
        assertThat(answer(new OwnRequests.Handler(TABLES.client()).handle(new OwnRequests(person("Ждан Ждущий"))))
                        .registration())
                .isEqualTo(new OwnRequests.Registration("Ждан Ждущий", "+79161234567", "Офис", null, null, null));
    }
}
