package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;
import static dev.zapis.command.desk.DeskSamples.A1;
import static dev.zapis.command.desk.DeskSamples.A2;
import static dev.zapis.command.desk.DeskSamples.MONDAY;
import static dev.zapis.command.desk.DeskSamples.OFFICE;
import static dev.zapis.command.desk.DeskSamples.TODAY;
import static dev.zapis.command.desk.DeskSamples.booked;
import static dev.zapis.command.desk.DeskSamples.bookingOf;
import static dev.zapis.command.desk.DeskSamples.known;
import static dev.zapis.command.desk.DeskSamples.office;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.CommandId;
import dev.zapis.command.Decisions;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Reaction;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the desks of a day on which the office closes. */
class ClosedDayTest {

    private static final String WHY = "pipes";
    private static final DaySet CLOSED = new DaySet(OFFICE, MONDAY, false, WHY, 1, true);
    private static final DaySet KEPT = new DaySet(OFFICE, MONDAY, false, WHY, 1);
    private static final CancelDeskBookingsOn COMMAND = new CancelDeskBookingsOn(OFFICE, List.of(MONDAY));

    private static Given given() {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(known("Anna"))
                .events(known("Boris"))
                .events(
                        booked(A1, "Anna", MONDAY),
                        booked(A2, "Boris", MONDAY),
                        booked(A1, "Anna", MONDAY.plusDays(1)));
    }

    private static DeskBookingCancelled ended(DeskId desk, String name) {
        return new DeskBookingCancelled(
                bookingOf(desk, name, MONDAY), desk, OFFICE, person(name), MONDAY, DayPart.ALL, WHY, 1);
    }

    @Test
    void closing_a_day_with_its_bookings_leads_to_their_end_and_nothing_else_does() {
        Reaction reaction = new WhenDayClosedThenCancelDeskBookings();
        assertThat(reaction.deeds().after(CLOSED)).containsExactly(COMMAND);
        assertThat(reaction.deeds().after(KEPT)).isEmpty();
        assertThat(reaction.deeds().after(new DaySet(OFFICE, MONDAY, true, null, 2)))
                .isEmpty();
    }

    @Test
    void all_of_that_day_ends_for_the_reason_of_closing_and_other_days_stay() {
        given().events(CLOSED)
                .when()
                .command(COMMAND, byHouse())
                .then()
                .success()
                .eventsSatisfy(events -> assertThat(events.stream().map(event -> event.payload()))
                        .containsExactlyInAnyOrder(ended(A1, "Anna"), ended(A2, "Boris")));
    }

    @Test
    void nothing_ends_where_the_bookings_were_to_stay_or_the_day_is_open_again() {
        for (DaySet later : new DaySet[] {KEPT, new DaySet(OFFICE, MONDAY, true, null, 2)}) {
            given().events(CLOSED, later)
                    .when()
                    .command(COMMAND, byHouse())
                    .then()
                    .success()
                    .noEvents();
        }
        given().events(new DaySet(OFFICE, TODAY.minusDays(1), false, WHY, 1, true))
                .when()
                .command(new CancelDeskBookingsOn(OFFICE, List.of(TODAY.minusDays(1))), byHouse())
                .then()
                .success()
                .noEvents();
    }

    private static final CommandId ACT = new CommandId(Ids.derived("the closing"));
    private static final RestoreDeskBookingsEndedBy BACK = new RestoreDeskBookingsEndedBy(OFFICE, ACT);

    /** As a reaction to this act has it. */
    private static Map<String, String> cameOf(CommandId act) {
        return Map.of(MetadataKeys.CAUSE, CancelDeskBookingsOn.CAUSE, MetadataKeys.CORRELATION, act.value());
    }

    private static DeskBookingReclaimed reclaimed(DeskId desk, String name) {
        return new DeskBookingReclaimed(bookingOf(desk, name, MONDAY), desk, OFFICE, person(name), MONDAY, DayPart.ALL);
    }

    @Test
    void where_closing_is_taken_back_so_is_what_it_ended_also_where_the_day_stays_closed() {
        DaySet opened = new DaySet(OFFICE, MONDAY, null, null, 2, null, ACT.value());
        DaySet kept = new DaySet(OFFICE, MONDAY, false, WHY, 2, null, ACT.value());
        Reaction reaction = new WhenClosingUndoneThenRestoreDeskBookings();
        for (DaySet back : List.of(opened, kept)) {
            assertThat(reaction.deeds().after(back)).containsExactly(BACK);
            assertThat(new WhenDayClosedThenCancelDeskBookings().deeds().after(back))
                    .isEmpty();
            given().events(CLOSED)
                    .event(ended(A1, "Anna"), cameOf(ACT))
                    .events(back)
                    .when()
                    .command(BACK, byHouse())
                    .then()
                    .success()
                    .events(reclaimed(A1, "Anna"));
        }
        assertThat(reaction.deeds().after(CLOSED)).isEmpty();
    }

    @Test
    void what_another_act_ended_on_the_same_day_does_not_come_back_with_it() {
        CommandId before = new CommandId(Ids.derived("an earlier closing"));
        given().events(CLOSED)
                .event(ended(A1, "Anna"), cameOf(before))
                .events(new DaySet(OFFICE, MONDAY, true, null, 2), CLOSED)
                .event(ended(A2, "Boris"), cameOf(ACT))
                .when()
                .command(BACK, byHouse())
                .then()
                .success()
                .events(reclaimed(A2, "Boris"));
    }

    private static HolidaysTaken holidays(List<LocalDate> closed, int rule, @Nullable List<LocalDate> following) {
        return new HolidaysTaken(OFFICE, "RU", 2026, closed, List.of(), rule, following);
    }

    @Test
    void holidays_that_are_taken_with_their_bookings_end_them_by_one_command() {
        LocalDate tuesday = MONDAY.plusDays(1);
        List<LocalDate> days = List.of(TODAY.minusDays(1), MONDAY, tuesday);
        Reaction reaction = new WhenDayClosedThenCancelDeskBookings();
        CancelDeskBookingsOn all = new CancelDeskBookingsOn(OFFICE, days);
        assertThat(reaction.deeds().after(holidays(days, 1, days))).containsExactly(all);
        assertThat(reaction.deeds().after(holidays(days, 1, null))).isEmpty();
        DaySet opened = new DaySet(OFFICE, tuesday, true, null, 2);
        given().events(holidays(days, 1, days), opened)
                .when()
                .command(all, byHouse())
                .then()
                .success()
                .eventsSatisfy(
                        events -> assertThat(events.stream().map(event -> (DeskBookingCancelled) event.payload()))
                                .extracting(DeskBookingCancelled::person)
                                .containsExactlyInAnyOrder(person("Anna"), person("Boris")));
        given().events(holidays(days, 1, null))
                .when()
                .command(all, byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void holidays_that_are_taken_back_bring_back_what_they_ended_and_end_nothing() {
        HolidaysTaken taken = holidays(List.of(MONDAY), 1, List.of(MONDAY));
        HolidaysTaken back = new HolidaysTaken(OFFICE, "RU", 2026, List.of(MONDAY), List.of(), 2, null, ACT.value());
        assertThat(new WhenDayClosedThenCancelDeskBookings().deeds().after(back))
                .isEmpty();
        Reaction reaction = new WhenClosingUndoneThenRestoreDeskBookings();
        assertThat(reaction.deeds().after(back)).containsExactly(BACK);
        assertThat(reaction.deeds().after(taken)).isEmpty();
        given().events(taken)
                .event(ended(A2, "Boris"), cameOf(ACT))
                .events(back)
                .when()
                .command(BACK, byHouse())
                .then()
                .success()
                .events(reclaimed(A2, "Boris"));
    }

    private static WorkingDaysSet week(int rule, @Nullable List<LocalDate> following, @Nullable String undoes) {
        List<DayOfWeek> days = undoes == null ? List.of(DayOfWeek.TUESDAY) : List.of(DayOfWeek.values());
        return new WorkingDaysSet(OFFICE, days, rule, following, undoes);
    }

    /** Seen: a weekly day off left all bookings where they were, and an admin had to close each of its days to cancel them. */
    @Test
    void a_weekly_day_off_that_is_said_with_its_bookings_ends_them_by_one_command() {
        List<LocalDate> days = List.of(MONDAY, MONDAY.plusDays(7));
        CancelDeskBookingsOn all = new CancelDeskBookingsOn(OFFICE, days);
        Reaction reaction = new WhenDayClosedThenCancelDeskBookings();
        assertThat(reaction.deeds().after(week(1, days, null))).containsExactly(all);
        assertThat(reaction.deeds().after(week(1, null, null))).isEmpty();
        WorkingDaysSet wednesday = new WorkingDaysSet(OFFICE, List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), 2);
        for (List<Object> past :
                List.<List<Object>>of(List.of(week(1, days, null)), List.of(week(1, days, null), wednesday))) {
            given().events(past).when().command(all, byHouse()).then().success().eventsSatisfy(events -> assertThat(
                            events.stream().map(event -> (DeskBookingCancelled) event.payload()))
                    .extracting(ended -> ended.person() + " " + ended.day() + " " + ended.reason())
                    .containsExactlyInAnyOrder(
                            person("Anna") + " " + MONDAY + " null", person("Boris") + " " + MONDAY + " null"));
        }
    }

    @Test
    void what_is_open_by_exception_or_was_to_stay_does_not_end_with_the_week() {
        CancelDeskBookingsOn all = new CancelDeskBookingsOn(OFFICE, List.of(MONDAY));
        DaySet opened = new DaySet(OFFICE, MONDAY, true, null, 2);
        WorkingDaysSet back = new WorkingDaysSet(OFFICE, List.of(DayOfWeek.values()), 2);
        WorkingDaysSet kept = week(3, null, null);
        for (List<Object> past : List.<List<Object>>of(
                List.of(week(1, null, null)),
                List.of(week(1, List.of(MONDAY), null), opened),
                List.of(week(1, List.of(MONDAY), null), back, kept))) {
            given().events(past).when().command(all, byHouse()).then().success().noEvents();
        }
    }

    @Test
    void a_weekly_day_off_that_is_taken_back_brings_back_what_it_ended() {
        WorkingDaysSet back = week(2, null, ACT.value());
        Reaction reaction = new WhenClosingUndoneThenRestoreDeskBookings();
        assertThat(reaction.deeds().after(back)).containsExactly(BACK);
        assertThat(reaction.deeds().after(week(1, List.of(MONDAY), null))).isEmpty();
        given().events(week(1, List.of(MONDAY), null))
                .event(ended(A2, "Boris"), cameOf(ACT))
                .events(back)
                .when()
                .command(BACK, byHouse())
                .then()
                .success()
                .events(reclaimed(A2, "Boris"));
    }

    /** Seen: whoever had booked on several days that were closed together was told of each in a message of its own. */
    @Test
    void days_that_were_closed_together_end_by_one_command() {
        LocalDate tuesday = MONDAY.plusDays(1);
        List<LocalDate> both = List.of(MONDAY, tuesday);
        DaySet next = new DaySet(OFFICE, tuesday, false, "paint", 2, true);
        CancelDeskBookingsOn all = new CancelDeskBookingsOn(OFFICE, both);
        assertThat(new WhenDayClosedThenCancelDeskBookings().deeds().after(next.together(both)))
                .containsExactly(all);
        given().events(CLOSED.together(both), next.together(both))
                .when()
                .command(all, byHouse())
                .then()
                .success()
                .eventsSatisfy(
                        events -> assertThat(events.stream().map(event -> (DeskBookingCancelled) event.payload()))
                                .extracting(ended -> ended.day() + " " + ended.reason())
                                .containsExactlyInAnyOrder(MONDAY + " " + WHY, MONDAY + " " + WHY, tuesday + " paint"));
    }

    @Test
    void only_the_house_ends_them() {
        given().events(CLOSED)
                .when()
                .command(COMMAND, by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_HOUSE));
    }

    @Test
    void nobody_is_reminded_of_a_desk_in_a_closed_office() {
        LocalDate tomorrow = TODAY.plusDays(1);
        given().events(booked(A2, "Anna", tomorrow), new DaySet(OFFICE, tomorrow, false, WHY, 1))
                .when()
                .command(
                        new RemindOfDesk(
                                OFFICE,
                                bookingOf(A2, "Anna", tomorrow),
                                person("Anna"),
                                new ReminderOffset("P1D/18:00"),
                                Decisions.NOW),
                        byHouse())
                .then()
                .success()
                .noEvents();
    }
}
