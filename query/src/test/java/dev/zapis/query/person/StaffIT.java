package dev.zapis.query.person;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.NameSearch;
import dev.zapis.query.ReadTables;
import dev.zapis.query.Viewer;
import dev.zapis.query.person.StaffList.Only;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffIT {

    private static final ReadTables TABLES = new ReadTables();
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));

    @BeforeAll
    static void a_staff_list() {
        TABLES.given(
                new AdminConfigured(account("Алёна Ёж")),
                listed("Алёна Ёж"),
                bound("Алёна Ёж"),
                listed("Борис_Ли"),
                listed("Борис Ким"),
                bound("Борис Ким"),
                new PersonDeactivated(id("Борис Ким"), OFFICE, "why"),
                listed("Вера"),
                new PersonRenamed(id("Вера"), OFFICE, "Вероника", key("Вероника"), "former"),
                bound("Вера"),
                new AccountReleased(id("Вера"), account("Вера"), "why"),
                listed("Глеб"),
                new PersonRemoved(id("Глеб"), OFFICE, "key", "why"),
                new PersonRegistered(
                        id("Elsewhere"), new OfficeId(Ids.derived("other")), "Борис Другой", key("Борис Другой")),
                asked("Денис", 1),
                new RoleAsked(id("Алёна Ёж"), Role.PROVIDER),
                new RoleGiven(id("Алёна Ёж"), Role.HEAD),
                asked("Егор", 2),
                new RegistrationRefused(id("Егор"), OFFICE, account("Егор"), "why"));
    }

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static PersonId id(String name) {
        return new PersonId(Ids.derived("person", name));
    }

    private static AccountKey account(String name) {
        return new AccountKey(Ids.derived("account", name));
    }

    private static PersonRegistered listed(String name) {
        return new PersonRegistered(id(name), OFFICE, name, key(name));
    }

    private static String key(String name) {
        return "key of " + NameSearch.sought(name);
    }

    /** Whoever is called Вероника could be a Вера, as far as looks go. */
    private static List<String> keys(String name) {
        return name.equals("Вера Н") ? List.of(key(name), key("Вероника")) : List.of(key(name));
    }

    private static AccountBound bound(String name) {
        return new AccountBound(id(name), account(name), "1");
    }

    private static RegistrationAsked asked(String name, int number) {
        return new RegistrationAsked(id(name), OFFICE, account(name), name, "key", "+7999000000" + number, "1");
    }

    private static StaffList.Result list(String part, Only only, int page, int size) {
        return answer(new StaffList.Handler(TABLES.client()).handle(new StaffList(OFFICE, part, only, page, size)));
    }

    private static List<String> names(StaffList.Result list) {
        return list.people().stream().map(StaffList.Row::name).toList();
    }

    @Test
    void colleagues_are_those_who_may_come_with_a_booking_or_without() {
        var handler = new Colleagues.Handler(TABLES.client());
        Viewer admin = new Viewer(null, true);
        assertThat(answer(handler.handle(new Colleagues(OFFICE, "бор", 5, admin)))
                        .names())
                .containsExactly("Борис_Ли");
        assertThat(answer(handler.handle(new Colleagues(OFFICE, "", 2, admin))).names())
                .containsExactly("Алёна Ёж", "Борис_Ли");
        assertThat(answer(handler.handle(new Colleagues(OFFICE, "Глеб", 5, admin)))
                        .names())
                .isEmpty();
    }

    @Test
    void the_list_has_who_is_on_it_by_name_and_page() {
        var first = list("", Only.ALL, 0, 3);
        assertThat(names(first)).containsExactly("Алёна Ёж", "Борис Ким", "Борис_Ли");
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.waiting()).isEqualTo(2);
        assertThat(first.people().getFirst().isBound()).isTrue();
        assertThat(first.people().get(1).isActive()).isFalse();
        var beyond = list("", Only.ALL, 9, 3);
        assertThat(names(beyond)).containsExactly("Вероника");
        assertThat(beyond.page()).isEqualTo(1);
    }

    @Test
    void a_part_of_a_name_finds_it_however_it_is_typed() {
        assertThat(names(list("ЕЖ", Only.ALL, 0, 8))).containsExactly("Алёна Ёж");
        assertThat(names(list("с_л", Only.ALL, 0, 8))).containsExactly("Борис_Ли");
        assertThat(names(list("%", Only.ALL, 0, 8))).isEmpty();
        assertThat(list("нет такого", Only.ALL, 3, 8).total()).isZero();
    }

    @Test
    void free_names_and_people_without_access_are_found_apart() {
        assertThat(names(list("", Only.FREE, 0, 8))).containsExactly("Борис_Ли", "Вероника");
        assertThat(names(list("", Only.INACTIVE, 0, 8))).containsExactly("Борис Ким");
    }

    @Test
    void requests_wait_in_the_order_of_their_coming_until_they_are_answered() {
        var waiting = answer(new WaitingRequests.Handler(TABLES.client()).handle(new WaitingRequests(OFFICE, 0, 8)));
        assertThat(waiting.requests())
                .containsExactly(
                        new WaitingRequests.Request(id("Денис"), "Денис", null, "+79990000001"),
                        new WaitingRequests.Request(id("Алёна Ёж"), "Алёна Ёж", Role.PROVIDER, null));
        var second = answer(new WaitingRequests.Handler(TABLES.client()).handle(new WaitingRequests(OFFICE, 1, 1)));
        assertThat(second.requests()).extracting(WaitingRequests.Request::role).containsExactly(Role.PROVIDER);
        assertThat(second.total()).isEqualTo(2);
    }

    @Test
    void a_card_has_what_admins_need_to_know() {
        var card = card("Алёна Ёж").orElseThrow();
        assertThat(card.given()).containsExactly(Role.HEAD);
        assertThat(card.asked()).containsExactly(Role.PROVIDER);
        assertThat(card.isBound()).isTrue();
        assertThat(card.isConfiguredAdmin()).isTrue();
        assertThat(card("Борис Ким").orElseThrow().isActive()).isFalse();
        assertThat(card("Глеб")).isEmpty();
        assertThat(card("Денис")).isEmpty();
    }

    @Test
    void who_has_left_the_list_is_known_by_name_still_and_who_is_forgotten_is_not() {
        PersonId gone = id("Ушедшая");
        TABLES.given(
                new PersonRegistered(gone, OFFICE, "Ушедшая Ли", Ids.derived("left name")),
                new PersonRemoved(gone, OFFICE, Ids.derived("left name"), "why"));
        assertThat(named(gone)).contains("Ушедшая Ли");
        TABLES.given(new PersonForgotten(gone, OFFICE, Ids.derived("left name")));
        assertThat(named(gone)).isEmpty();
        assertThat(named(id("nobody"))).isEmpty();
    }

    private static java.util.Optional<String> named(PersonId person) {
        return answer(new NameOfPerson.Handler(TABLES.client()).handle(new NameOfPerson(person)))
                .name();
    }

    private static java.util.Optional<PersonCard.Person> card(String name) {
        return answer(new PersonCard.Handler(TABLES.client()).handle(new PersonCard(id(name))))
                .person();
    }

    @Test
    @Tag("F47")
    void a_name_is_found_in_whichever_script_its_letters_are() {
        assertThat(names(list("bepoник", Only.ALL, 0, 8))).containsExactly("Вероника");
        assertThat(names(list("BEPO", Only.ALL, 0, 8))).containsExactly("Вероника");
        assertThat(names(list("ep", Only.ALL, 0, 8))).containsExactly("Вероника");
        assertThat(names(list("верон и", Only.ALL, 0, 8))).isEmpty();
    }

    @Test
    void new_names_are_those_that_nobody_has_each_once() {
        var asked = List.of("алена еж", "Вера", "Вероника", "ВЕРА", "Глеб", "Борис Другой", "Яна", "Вера Н");
        assertThat(added(asked)).containsExactly("Вера", "Глеб", "Яна");
        assertThat(added(List.of())).isEmpty();
    }

    private static List<String> added(List<String> asked) {
        var handler = new NewNames.Handler(TABLES.client(), StaffIT::keys);
        return answer(handler.handle(new NewNames(asked))).added();
    }

    @Test
    void who_has_been_registered_counts_whatever_became_of_them() {
        var asked = new RegisteredPeople(List.of(id("Вера"), id("Глеб"), id("Денис"), id("nobody")));
        assertThat(answer(new RegisteredPeople.Handler(TABLES.client()).handle(asked))
                        .count())
                .isEqualTo(2);
    }
}
