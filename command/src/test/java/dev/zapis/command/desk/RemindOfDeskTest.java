package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.NOW;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;
import static dev.zapis.command.desk.DeskSamples.A1;
import static dev.zapis.command.desk.DeskSamples.OFFICE;
import static dev.zapis.command.desk.DeskSamples.TODAY;
import static dev.zapis.command.desk.DeskSamples.booked;
import static dev.zapis.command.desk.DeskSamples.bookingOf;
import static dev.zapis.command.desk.DeskSamples.cancelled;
import static dev.zapis.command.desk.DeskSamples.known;
import static dev.zapis.command.desk.DeskSamples.office;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskEvent.DeskReminded;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

/** It is noon of the 20th in Moscow. */
class RemindOfDeskTest {

    private static final ReminderOffset EVENING = new ReminderOffset("P1D/18:00");
    private static final ReminderOffset MORNING = new ReminderOffset("P0D/08:00");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Instant TOMORROW_BEGINS = Instant.parse("2026-11-20T21:00:00Z");

    private static Given given(LocalDate day) {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(known("Anna"))
                .events(booked(A1, "Anna", day));
    }

    private static RemindOfDesk remind(LocalDate day, ReminderOffset offset, Duration late) {
        return new RemindOfDesk(OFFICE, bookingOf(A1, "Anna", day), person("Anna"), offset, NOW.minus(late));
    }

    private static DeskReminded reminded(LocalDate day, ReminderOffset offset, Duration late, Instant until) {
        boolean isLate = late.compareTo(Duration.ofMinutes(2)) > 0;
        return new DeskReminded(
                bookingOf(A1, "Anna", day), OFFICE, person("Anna"), offset, NOW.minus(late), until, isLate, 0);
    }

    @Test
    void the_owner_is_reminded_when_it_is_due() {
        given(TOMORROW)
                .when()
                .command(remind(TOMORROW, EVENING, Duration.ZERO), byHouse())
                .then()
                .success()
                .events(reminded(TOMORROW, EVENING, Duration.ZERO, TOMORROW_BEGINS));
    }

    @Test
    void who_is_reminded_ten_minutes_late_is_told_so() {
        given(TOMORROW)
                .when()
                .command(remind(TOMORROW, EVENING, Duration.ofMinutes(10)), byHouse())
                .then()
                .success()
                .events(reminded(TOMORROW, EVENING, Duration.ofMinutes(10), TOMORROW_BEGINS));
    }

    @Test
    void a_morning_reminder_is_of_use_until_the_day_is_over() {
        given(TODAY)
                .when()
                .command(remind(TODAY, MORNING, Duration.ofHours(4)), byHouse())
                .then()
                .success()
                .events(reminded(TODAY, MORNING, Duration.ofHours(4), TOMORROW_BEGINS));
    }

    @Test
    void a_reminder_of_the_evening_before_is_dropped_once_the_day_has_begun() {
        given(TODAY)
                .when()
                .command(remind(TODAY, EVENING, Duration.ofHours(18)), byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void nobody_is_reminded_of_a_cancelled_booking() {
        given(TOMORROW)
                .events(cancelled(A1, "Anna", TOMORROW))
                .when()
                .command(remind(TOMORROW, EVENING, Duration.ZERO), byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void whoever_has_left_is_reminded_of_nothing_that_is_still_to_be_cancelled() {
        PersonId anna = person("Anna");
        PersonDeactivated suspended = new PersonDeactivated(anna, OFFICE, null);
        for (List<PersonEvent> leaving : List.of(
                List.<PersonEvent>of(suspended),
                List.<PersonEvent>of(suspended, new PersonReactivated(anna, OFFICE)),
                List.<PersonEvent>of(new PersonRemoved(anna, OFFICE, Ids.derived("key"), null)),
                List.<PersonEvent>of(new PersonForgotten(anna, OFFICE, Ids.derived("key"))))) {
            given(TOMORROW)
                    .events(leaving)
                    .when()
                    .command(remind(TOMORROW, EVENING, Duration.ZERO), byHouse())
                    .then()
                    .success()
                    .noEvents();
        }
        given(TOMORROW)
                .events(new PersonDeactivated(person("Boris"), OFFICE, null))
                .when()
                .command(remind(TOMORROW, EVENING, Duration.ZERO), byHouse())
                .then()
                .events(reminded(TOMORROW, EVENING, Duration.ZERO, TOMORROW_BEGINS));
    }

    @Test
    void nobody_is_reminded_twice_at_one_offset() {
        given(TOMORROW)
                .events(reminded(TOMORROW, EVENING, Duration.ZERO, TOMORROW_BEGINS))
                .when()
                .command(remind(TOMORROW, EVENING, Duration.ZERO), byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void who_does_not_want_reminders_gets_none_until_they_do() {
        var no = new RemindersChosen(person("Anna"), DeskReminder.TOPIC, false);
        var yes = new RemindersChosen(person("Anna"), DeskReminder.TOPIC, true);
        given(TOMORROW)
                .events(no)
                .when()
                .command(remind(TOMORROW, EVENING, Duration.ZERO), byHouse())
                .then()
                .noEvents();
        given(TOMORROW)
                .events(no, yes)
                .when()
                .command(remind(TOMORROW, EVENING, Duration.ZERO), byHouse())
                .then()
                .events(reminded(TOMORROW, EVENING, Duration.ZERO, TOMORROW_BEGINS));
    }

    @Test
    void an_offset_that_the_office_has_given_up_reminds_nobody() {
        given(TOMORROW)
                .events(new RemindersSet(OFFICE, DeskReminder.TOPIC, List.of(MORNING), 1))
                .when()
                .command(remind(TOMORROW, EVENING, Duration.ZERO), byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void only_the_house_reminds() {
        given(TOMORROW)
                .when()
                .command(remind(TOMORROW, EVENING, Duration.ZERO), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_HOUSE));
    }
}
