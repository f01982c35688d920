package dev.zapis.command.office;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.command.person.ChooseQuietHours;
import dev.zapis.command.person.ChooseReminders;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.QuietHoursChosen;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemindersTest {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final ReminderOffset HOUR = new ReminderOffset("PT1H");
    private static final List<ReminderOffset> EVENING = List.of(new ReminderOffset("P1D/18:00"));
    private static final LocalTime TEN = LocalTime.of(22, 0);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private static Given given() {
        return Decisions.fixture()
                .given()
                .events(
                        new OfficeOpened(OFFICE, "Office", ZoneOffset.UTC),
                        new PersonRegistered(person("Anna"), OFFICE, "Anna", Ids.derived("Anna")),
                        new AccountBound(person("Anna"), account("Anna"), "1"));
    }

    private static SetReminder set(ReminderOffset offset, boolean isOn) {
        return new SetReminder(OFFICE, DeskReminder.TOPIC, offset, isOn, EVENING);
    }

    private static RemindersSet said(List<ReminderOffset> offsets, int rule) {
        return new RemindersSet(OFFICE, DeskReminder.TOPIC, offsets, rule);
    }

    @Test
    void a_reminder_is_set_beside_the_others_and_each_change_has_a_number() {
        given().when().command(set(HOUR, true), byHouse()).then().events(said(List.of(EVENING.getFirst(), HOUR), 1));
        given().events(said(List.of(HOUR), 1))
                .when()
                .command(set(HOUR, false), byHouse())
                .then()
                .events(said(List.of(), 2));
        given().events(said(List.of(), 2))
                .when()
                .command(set(HOUR, true), byHouse())
                .then()
                .events(said(List.of(HOUR), 3));
    }

    @Test
    void what_is_so_already_changes_nothing() {
        given().events(said(List.of(HOUR), 1))
                .when()
                .command(set(HOUR, true), byHouse())
                .then()
                .success()
                .noEvents();
        given().when()
                .command(set(EVENING.getFirst(), true), byHouse())
                .then()
                .success()
                .noEvents();
        given().when().command(set(HOUR, false), byHouse()).then().success().noEvents();
    }

    @Test
    void nobody_is_reminded_six_times() {
        var five = Stream.of("PT2H", "PT3H", "PT4H", "PT5H", "PT6H")
                .map(ReminderOffset::new)
                .toList();
        given().events(said(five, 1))
                .when()
                .command(set(HOUR, true), byHouse())
                .then()
                .exceptionSatisfies(refusedFor(OfficeRefusal.TOO_MANY_REMINDERS));
    }

    @Test
    void only_an_admin_sets_the_offices_rules() {
        given().when()
                .command(set(HOUR, true), by("Anna"))
                .then()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_ADMIN));
    }

    @Test
    void everybody_chooses_for_themselves() {
        given().when()
                .command(new ChooseQuietHours(TEN, SEVEN), by("Anna"))
                .then()
                .events(new QuietHoursChosen(person("Anna"), TEN, SEVEN));
        given().when()
                .command(new ChooseReminders(DeskReminder.TOPIC, false), by("Anna"))
                .then()
                .events(new RemindersChosen(person("Anna"), DeskReminder.TOPIC, false));
        given().when()
                .command(new ChooseReminders(DeskReminder.TOPIC, false), by("Boris"))
                .then()
                .exceptionSatisfies(refusedFor(AccessRefusal.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "P1D/25:00", "P31D/08:00", "P-1D/08:00", "-PT1H", "PT721H"})
    void an_offset_that_is_none_is_refused(String text) {
        assertThatThrownBy(() -> new ReminderOffset(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
