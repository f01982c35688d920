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

/** Really close the office on this day of each week? Whose bookings would be on closed days is seen first; they stay. */
@Route("office.week.closing")
record ConfirmDayOffScreen(OfficeId office, DayOfWeek day) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        LocalDate today = visit.today();
        return visit.ask(new OfficeCalendar(
                        office, today, CalendarScreen.bounds(today, Set.of()).until()))
                .map(calendar -> calendar.days().stream()
                        .filter(this::closes)
                        .map(OfficeCalendar.Day::day)
                        .toList())
                .flatMap(days -> visit.ask(new BookingsOnDays(office, days, visit.viewer())))
                .map(found -> view(found.bookings()));
    }

    private boolean closes(OfficeCalendar.Day found) {
        return found.isOpen()
                && found.because() == OfficeCalendar.Because.WEEK
                && found.day().getDayOfWeek() == day;
    }

    private View view(List<Booking> booked) {
        View view = View.titled("title", "day", day);
        if (booked.isEmpty()) view = view.line("/office.losses.none");
        else {
            long people = booked.stream().map(Booking::person).distinct().count();
            view = AffectedBookings.listed(view.line("booked", "bookings", booked.size(), "people", people), booked)
                    .line("kept");
        }
        return view.line("others")
                .row(
                        Button.text("no", new WorkingDaysScreen(office)),
                        Button.text("yes", new CloseWeekday(office, day)).danger());
    }

    /** Closes it; what is said of the other days meanwhile stays. */
    @Route("office.week.close")
    record CloseWeekday(OfficeId office, DayOfWeek day) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetWorkingDay(office, day, false)).thenReturn(new WorkingDaysScreen(office));
        }
    }
}
