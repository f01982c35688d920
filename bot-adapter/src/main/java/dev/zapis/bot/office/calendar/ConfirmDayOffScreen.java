package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AffectedBookings;
import dev.zapis.command.office.SetWorkingDay;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOnDays;
import dev.zapis.query.office.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Really close the office on this day of each week? Who loses what, or keeps it on a closed day, is seen first. */
@Route("office.week.closing")
record ConfirmDayOffScreen(OfficeId office, DayOfWeek day) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return booked(visit).map(this::view);
    }

    /** On days that would be closed by it. */
    private Mono<List<Booking>> booked(Visit visit) {
        LocalDate today = visit.today();
        return visit.ask(new OfficeCalendar(
                        office, today, CalendarScreen.bounds(today, Set.of()).until()))
                .map(calendar -> calendar.days().stream()
                        .filter(this::closes)
                        .map(OfficeCalendar.Day::day)
                        .toList())
                .flatMap(days -> visit.ask(new BookingsOnDays(office, days, visit.viewer())))
                .map(BookingsOnDays.Result::bookings);
    }

    private boolean closes(OfficeCalendar.Day found) {
        return found.isOpen()
                && found.because() == OfficeCalendar.Because.WEEK
                && found.day().getDayOfWeek() == day;
    }

    private View view(List<Booking> booked) {
        View view = View.titled("title", "day", day);
        Button no = Button.text("no", new WorkingDaysScreen(office));
        if (booked.isEmpty())
            return view.line("/office.losses.none")
                    .line("others")
                    .row(no, Button.text("yes", new CloseWeekday(office, day)).danger());
        long people = booked.stream().map(Booking::person).distinct().count();
        return AffectedBookings.listed(view.line("booked", "bookings", booked.size(), "people", people), booked)
                .line("choice")
                .line("others")
                .row(Button.text("cancel", new CloseWithBookings(office, day), "count", booked.size())
                        .danger())
                .row(Button.text("keep", new CloseWeekday(office, day)).danger())
                .row(no);
    }

    /** Closes it; what is booked stays, and what is said of the other days meanwhile does, too. */
    @Route("office.week.close")
    record CloseWeekday(OfficeId office, DayOfWeek day) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetWorkingDay(office, day, false)).thenReturn(new DayOffScreen(office, day, 0));
        }
    }

    /** Closes it, and ends what is booked on days that close. */
    @Route("office.week.close-all")
    record CloseWithBookings(OfficeId office, DayOfWeek day) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return new ConfirmDayOffScreen(office, day).booked(visit).flatMap(booked -> visit.tell(
                            new SetWorkingDay(office, day, false, true))
                    .thenReturn(new DayOffScreen(office, day, booked.size())));
        }
    }
}
