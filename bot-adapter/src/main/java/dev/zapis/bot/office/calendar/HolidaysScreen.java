package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AffectedBookings;
import dev.zapis.command.office.TakeHolidays;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOnDays;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** What a country's calendar says of a year, before the office keeps it. */
@Route("office.holidays")
public record HolidaysScreen(OfficeId office, int year) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return Holidays.of(year)
                .flatMap(known -> booked(known, visit).map(booked -> view(known, booked, visit)))
                .zipWith(Holidays.KNOWN, (view, known) -> view.each(others(known, visit), this::other))
                .defaultIfEmpty(View.titled("unknown", "year", Integer.toString(year)));
    }

    private List<Integer> others(List<Holidays> known, Visit visit) {
        return known.stream()
                .map(Holidays::year)
                .filter(other -> other != year && other >= visit.today().getYear())
                .toList();
    }

    private Button other(int other) {
        return Button.text("other", new HolidaysScreen(office, other), "year", Integer.toString(other));
    }

    /** What is booked on days that the office would be closed on by it. */
    private Mono<List<Booking>> booked(Holidays known, Visit visit) {
        LocalDate last = LocalDate.of(year, 12, 31);
        if (visit.today().isAfter(last)) return Mono.just(List.of());
        return visit.ask(new OfficeCalendar(office, visit.today(), last))
                .map(calendar -> calendar.days().stream()
                        .filter(day -> day.because() != OfficeCalendar.Because.SAID)
                        .map(OfficeCalendar.Day::day)
                        .filter(known.closed()::contains)
                        .toList())
                .flatMap(days -> visit.ask(new BookingsOnDays(office, days, visit.viewer())))
                .map(BookingsOnDays.Result::bookings);
    }

    private View view(Holidays known, List<Booking> booked, Visit visit) {
        List<LocalDate> closed = coming(known.closed(), visit);
        List<LocalDate> opened = coming(known.opened(), visit);
        View view = View.titled("title", "year", Integer.toString(year)).line("source", "source", known.source());
        view = closed.isEmpty() ? view.line("none-coming") : view.line("closed", "days", closed);
        if (!opened.isEmpty()) view = view.line("opened", "days", opened);
        view = view.line("week");
        Button no = Button.text("no", CalendarScreen.from(office, visit.today()));
        if (booked.isEmpty())
            return view.row(no, Button.text("yes", new Take(office, year)).confirm());
        long people = booked.stream().map(Booking::person).distinct().count();
        return AffectedBookings.listed(view.line("booked", "bookings", booked.size(), "people", people), booked)
                .line("choice")
                .row(Button.text("cancel", new TakeWithBookings(office, year), "count", booked.size())
                        .danger())
                .row(Button.text("keep", new Take(office, year)).danger())
                .row(no);
    }

    /** What is over decides nothing any more. */
    private static List<LocalDate> coming(List<LocalDate> days, Visit visit) {
        return days.stream().filter(day -> !day.isBefore(visit.today())).toList();
    }

    /** Keeps it from now on; what is booked stays. */
    @Route("office.holidays.take")
    record Take(OfficeId office, int year) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return taken(office, year, false, visit);
        }
    }

    /** Keeps it from now on, and ends what is booked on days that close. */
    @Route("office.holidays.take-all")
    record TakeWithBookings(OfficeId office, int year) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return taken(office, year, true, visit);
        }
    }

    private static Mono<HolidaysTakenScreen> taken(OfficeId office, int year, boolean cancels, Visit visit) {
        return Holidays.of(year)
                .zipWhen(known -> cancels ? new HolidaysScreen(office, year).lost(known, visit) : Mono.just(0))
                .flatMap(both ->
                        visit.tell(command(office, both.getT1(), cancels)).thenReturn(both.getT2()))
                .defaultIfEmpty(0)
                .map(lost -> new HolidaysTakenScreen(office, year, lost));
    }

    private static TakeHolidays command(OfficeId office, Holidays known, boolean cancels) {
        return new TakeHolidays(office, known.country(), known.year(), known.closed(), known.opened(), cancels);
    }

    private Mono<Integer> lost(Holidays known, Visit visit) {
        return booked(known, visit).map(List::size);
    }
}
