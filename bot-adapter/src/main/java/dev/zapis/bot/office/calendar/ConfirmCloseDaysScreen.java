package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.DayRuns;
import dev.zapis.bot.dialog.picker.MarkedDays;
import dev.zapis.bot.office.AffectedBookings;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.office.CloseDays;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOnDays;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Really close the office on all of these days? Who loses what is seen first. A typed text is the reason. */
@Route("office.close.check")
record ConfirmCloseDaysScreen(
        OfficeId office, MarkedDays marked, @Nullable String reason) implements Screen {

    /** Closed days that a typed span began or ended with lie so near. */
    private static final int AROUND = 10;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        List<LocalDate> days = marked.days();
        if (days.isEmpty()) return new CloseDaysScreen(office, marked, first()).show(visit);
        LocalDate near = days.getFirst().minusDays(AROUND);
        LocalDate from = near.isBefore(visit.today()) ? visit.today() : near;
        LocalDate until = days.getLast().plusDays(AROUND);
        return visit.ask(new BookingsOnDays(office, marked.some(), visit.viewer()))
                .zipWith(
                        visit.ask(new OfficeCalendar(office, from, until)),
                        (found, calendar) -> view(found.bookings(), new OfficeDayLooks(office, calendar)));
    }

    private View view(List<Booking> booked, OfficeDayLooks looks) {
        View view = looks.saying(
                View.titled("title", "count", marked.count()).line("days", "days", DayRuns.of(marked.days())),
                marked.days());
        view = reason == null ? view.line("/office.desk.blocking.no-reason") : view.line("reason", "reason", reason);
        Button no = Button.text("no", new CloseDaysScreen(office, marked, first()));
        if (booked.isEmpty())
            return view.row(no, Button.text("yes", close(false)).danger());
        long people = booked.stream().map(Booking::person).distinct().count();
        return AffectedBookings.listed(view.line("booked", "bookings", booked.size(), "people", people), booked)
                .line("choice")
                .row(Button.text("cancel", close(true), "count", booked.size()).danger())
                .row(Button.text("keep", close(false)).danger())
                .row(no);
    }

    private LocalDate first() {
        return marked.days().stream().findFirst().orElse(marked.first()).withDayOfMonth(1);
    }

    private CloseAll close(boolean cancels) {
        return new CloseAll(office, marked, reason, cancels);
    }

    @Override
    public Optional<Screen> before() {
        return Optional.of(new CloseDaysScreen(office, marked, first()));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.fromSupplier(
                () -> new ConfirmCloseDaysScreen(office, marked, ReasonRule.of(text, OfficeRefusal.REASON_LENGTH)));
    }

    /** Closes all of them or none. */
    @Route("office.close.all")
    record CloseAll(
            OfficeId office, MarkedDays marked, @Nullable String reason, boolean cancelsBookings) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return Mono.fromSupplier(() -> new CloseDays(office, marked.some(), reason, cancelsBookings))
                    .flatMap(visit::tell)
                    .thenReturn(new DaysClosedScreen(office, marked));
        }
    }
}
