package dev.zapis.command.office;

import static dev.zapis.command.office.OfficeSamples.OFFICE;
import static dev.zapis.command.office.OfficeSamples.TODAY;
import static dev.zapis.command.office.OfficeSamples.changesNothing;
import static dev.zapis.command.office.OfficeSamples.leads;
import static dev.zapis.command.office.OfficeSamples.opened;
import static dev.zapis.command.office.OfficeSamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final LocalDate SATURDAY = TODAY.plusDays(1);

    @Test
    void a_working_day_is_set_beside_the_others_in_their_order_with_the_next_rule() {
        WorkingDaysSet friday = new WorkingDaysSet(OFFICE, List.of(DayOfWeek.FRIDAY), 5);
        leads(
                opened().events(friday),
                new SetWorkingDay(OFFICE, DayOfWeek.MONDAY, true),
                new WorkingDaysSet(OFFICE, List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 6));
        leads(
                opened().events(new BookingHorizonSet(OFFICE, 7, 4)),
                new SetWorkingDay(OFFICE, DayOfWeek.SUNDAY, false),
                new WorkingDaysSet(OFFICE, List.of(DayOfWeek.values()).subList(0, 6), 5));
        changesNothing(opened(), new SetWorkingDay(OFFICE, DayOfWeek.SUNDAY, true));
        changesNothing(opened().events(friday), new SetWorkingDay(OFFICE, DayOfWeek.FRIDAY, true));
        changesNothing(opened().events(friday), new SetWorkingDay(OFFICE, DayOfWeek.MONDAY, false));
        refused(
                opened().events(friday),
                new SetWorkingDay(OFFICE, DayOfWeek.FRIDAY, false),
                OfficeRefusal.NO_WORKING_DAYS);
    }

    @Test
    void a_day_off_says_on_which_days_it_closes_bookings_end_with_it() {
        LocalDate monday = TODAY.plusDays(3);
        DaySet opened = new DaySet(OFFICE, monday, true, null, 1);
        DaySet closed = new DaySet(OFFICE, monday.plusDays(7), false, null, 2);
        LocalDate holiday = monday.plusDays(14);
        HolidaysTaken year = new HolidaysTaken(OFFICE, "RU", holiday.getYear(), List.of(holiday), List.of(), 3);
        List<DayOfWeek> others = List.of(DayOfWeek.values()).subList(1, 7);
        Stream<LocalDate> all = monday.datesUntil(TODAY.plusDays(BookingHorizon.MOST_DAYS + 1), Period.ofWeeks(1));
        leads(
                opened().events(opened, closed, year),
                new SetWorkingDay(OFFICE, DayOfWeek.MONDAY, false, true),
                new WorkingDaysSet(OFFICE, others, 4, all.skip(3).toList(), null));
        leads(
                opened().events(opened, closed, year, new WorkingDaysSet(OFFICE, others, 4)),
                new SetWorkingDay(OFFICE, DayOfWeek.MONDAY, true, true),
                new WorkingDaysSet(OFFICE, List.of(DayOfWeek.values()), 5));
    }

    @Test
    void a_day_is_closed_with_a_reason_opened_and_left_to_the_week_again() {
        leads(opened(), new SetDay(OFFICE, TODAY, false, "  pipes "), new DaySet(OFFICE, TODAY, false, "pipes", 1));
        leads(
                opened().events(new DaySet(OFFICE, TODAY, false, "pipes", 1)),
                new SetDay(OFFICE, TODAY, true, "ignored"),
                new DaySet(OFFICE, TODAY, true, null, 2));
        leads(
                opened().events(new DaySet(OFFICE, TODAY, false, "pipes", 1)),
                new SetDay(OFFICE, TODAY, null, null),
                new DaySet(OFFICE, TODAY, null, null, 2));
        refused(
                opened().events(new DaySet(OFFICE, TODAY, false, "pipes", 1)),
                new SetDay(OFFICE, TODAY, false, "pipes"),
                OfficeRefusal.CLOSED_ALREADY);
        changesNothing(opened(), new SetDay(OFFICE, TODAY, null, null));
    }

    @Test
    void a_day_is_closed_with_its_bookings_also_after_it_was_closed_without_them() {
        leads(
                opened(),
                new SetDay(OFFICE, TODAY, false, "pipes", true),
                new DaySet(OFFICE, TODAY, false, "pipes", 1, true));
        leads(
                opened().events(new DaySet(OFFICE, TODAY, false, "pipes", 1)),
                new SetDay(OFFICE, TODAY, false, "pipes", true),
                new DaySet(OFFICE, TODAY, false, "pipes", 2, true));
        refused(
                opened().events(new DaySet(OFFICE, TODAY, false, "pipes", 1, true)),
                new SetDay(OFFICE, TODAY, false, "paint", true),
                OfficeRefusal.CLOSED_ALREADY);
        leads(opened(), new SetDay(OFFICE, TODAY, true, null, true), new DaySet(OFFICE, TODAY, true, null, 1));
    }

    @Test
    void what_has_been_and_what_is_far_away_is_not_set() {
        refused(opened(), new SetDay(OFFICE, TODAY.minusDays(1), false, null), OfficeRefusal.DAY_PASSED);
        refused(opened(), new SetDay(OFFICE, TODAY.plusYears(2).plusDays(1), false, null), OfficeRefusal.DAY_TOO_FAR);
        refused(opened(), new SetDay(OFFICE, TODAY, false, "x".repeat(201)), OfficeRefusal.REASON_LENGTH);
    }

    @Test
    void several_days_are_closed_at_once_or_none_is() {
        CloseDays both = new CloseDays(OFFICE, List.of(SATURDAY, TODAY, TODAY), "paint", true);
        List<LocalDate> days = List.of(TODAY, SATURDAY);
        DaySet today = new DaySet(OFFICE, TODAY, false, "paint", 1, true);
        DaySet saturday = new DaySet(OFFICE, SATURDAY, false, "paint", 2, true);
        leads(opened(), both, today.together(days), saturday.together(days));
        leads(opened().events(today), both, saturday.together(List.of(SATURDAY)));
        refused(opened().events(today, saturday), both, OfficeRefusal.CLOSED_ALREADY);
        leads(
                opened(),
                new CloseDays(OFFICE, days, null, false),
                new DaySet(OFFICE, TODAY, false, null, 1),
                new DaySet(OFFICE, SATURDAY, false, null, 2));
        refused(
                opened(),
                new CloseDays(OFFICE, List.of(TODAY.minusDays(1), TODAY), null, false),
                OfficeRefusal.DAY_PASSED);
        refused(opened(), new CloseDays(OFFICE, List.of(), null, false), OfficeRefusal.DAY_COUNT);
        List<LocalDate> many = TODAY.datesUntil(TODAY.plusDays(32)).toList();
        refused(opened(), new CloseDays(OFFICE, many, null, false), OfficeRefusal.DAY_COUNT);
    }

    @Test
    void holidays_of_a_year_take_the_place_of_those_taken_before() {
        HolidaysTaken first = new HolidaysTaken(OFFICE, "RU", 2026, List.of(TODAY), List.of(), 1);
        leads(opened(), new TakeHolidays(OFFICE, "RU", 2026, List.of(TODAY, TODAY), List.of()), first);
        changesNothing(opened().events(first), new TakeHolidays(OFFICE, "RU", 2026, List.of(TODAY), List.of()));
        leads(
                opened().events(first),
                new TakeHolidays(OFFICE, "RU", 2026, List.of(), List.of(SATURDAY)),
                new HolidaysTaken(OFFICE, "RU", 2026, List.of(), List.of(SATURDAY), 2));
    }

    @Test
    void taken_once_more_holidays_may_still_end_what_was_kept() {
        HolidaysTaken kept = new HolidaysTaken(OFFICE, "RU", 2026, List.of(TODAY), List.of(), 1);
        TakeHolidays command = new TakeHolidays(OFFICE, "RU", 2026, List.of(TODAY), List.of(), true);
        HolidaysTaken ended = new HolidaysTaken(OFFICE, "RU", 2026, List.of(TODAY), List.of(), 2, List.of(TODAY));
        leads(opened().events(kept), command, ended);
        changesNothing(opened().events(kept, ended), command);
        changesNothing(opened().events(kept, ended), new TakeHolidays(OFFICE, "RU", 2026, List.of(TODAY), List.of()));
    }

    @Test
    void holidays_without_days_are_kept_no_more() {
        BusinessCalendar kept =
                BusinessCalendar.ALWAYS_OPEN.after(new HolidaysTaken(OFFICE, "RU", 2026, List.of(TODAY), List.of(), 1));
        assertThat(kept.closed(TODAY)).isEqualTo(BusinessCalendar.Closed.HOLIDAY);
        BusinessCalendar none = kept.after(new HolidaysTaken(OFFICE, "RU", 2026, List.of(), List.of(), 2));
        assertThat(none).isEqualTo(BusinessCalendar.ALWAYS_OPEN);
    }

    @Test
    void days_of_another_year_and_days_both_closed_and_open_are_refused() {
        refused(
                opened(),
                new TakeHolidays(OFFICE, "RU", 2027, List.of(TODAY), List.of()),
                OfficeRefusal.HOLIDAYS_CONTRADICT);
        refused(
                opened(),
                new TakeHolidays(OFFICE, "RU", 2026, List.of(TODAY), List.of(TODAY)),
                OfficeRefusal.HOLIDAYS_CONTRADICT);
    }

    @Test
    void a_said_day_goes_before_the_holidays_and_these_before_the_week() {
        LocalDate friday = TODAY;
        BusinessCalendar week =
                BusinessCalendar.ALWAYS_OPEN.after(new WorkingDaysSet(OFFICE, List.of(DayOfWeek.FRIDAY), 1));
        BusinessCalendar year =
                week.after(new HolidaysTaken(OFFICE, "RU", 2026, List.of(friday), List.of(SATURDAY), 2));
        BusinessCalendar said = year.after(new DaySet(OFFICE, friday, true, null, 3))
                .after(new DaySet(OFFICE, SATURDAY, false, "pipes", 4));
        assertThat(BusinessCalendar.ALWAYS_OPEN.closed(SATURDAY)).isNull();
        assertThat(week.closed(friday)).isNull();
        assertThat(week.closed(SATURDAY)).isEqualTo(BusinessCalendar.Closed.WEEKEND);
        assertThat(year.closed(friday)).isEqualTo(BusinessCalendar.Closed.HOLIDAY);
        assertThat(year.closed(SATURDAY)).isNull();
        assertThat(year.closed(SATURDAY.plusDays(1))).isEqualTo(BusinessCalendar.Closed.WEEKEND);
        assertThat(said.closed(friday)).isNull();
        assertThat(said.closed(SATURDAY)).isEqualTo(BusinessCalendar.Closed.SAID);
        assertThat(said.reason(SATURDAY)).isEqualTo("pipes");
        assertThat(said.after(new DaySet(OFFICE, SATURDAY, null, null, 5)).closed(SATURDAY))
                .isNull();
    }
}
