package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AffectedBookings;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.command.office.SetDay;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.DayPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Really close the office on a day on which desks are booked? Who loses what is seen first. A typed text is the reason. */
@Route("office.day.closing")
record CloseDayScreen(
        OfficeId office, LocalDate day, @Nullable String reason) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new DayPlan(office, day, visit.viewer())).map(plan -> view(plan.bookings()));
    }

    private View view(List<Booking> booked) {
        View view = View.titled("title", "day", day);
        view = reason == null ? view.line("/office.desk.blocking.no-reason") : view.line("reason", "reason", reason);
        Button keepDay = Button.text("no", new OfficeDayScreen(office, day, reason));
        if (booked.isEmpty())
            return view.row(keepDay, Button.text("keep", close(false)).danger());
        long people = booked.stream().map(Booking::person).distinct().count();
        return AffectedBookings.listed(view.line("booked", "bookings", booked.size(), "people", people), booked)
                .line("choice")
                .row(Button.text("cancel", close(true), "count", booked.size()).danger())
                .row(Button.text("keep", close(false)).danger())
                .row(keepDay);
    }

    private Close close(boolean cancels) {
        return new Close(office, day, reason, cancels);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.fromSupplier(
                () -> new CloseDayScreen(office, day, ReasonRule.of(text, OfficeRefusal.REASON_LENGTH)));
    }

    /** Closes it. */
    @Route("office.day.close")
    record Close(OfficeId office, LocalDate day, @Nullable String reason, boolean cancelsBookings) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return booked(visit).flatMap(booked -> visit.tell(new SetDay(office, day, false, reason, cancelsBookings))
                    .thenReturn(new DaySetScreen(office, day, booked)));
        }

        private Mono<Integer> booked(Visit visit) {
            return cancelsBookings
                    ? visit.ask(new DayPlan(office, day, visit.viewer()))
                            .map(plan -> plan.bookings().size())
                    : Mono.just(0);
        }
    }
}
