package dev.zapis.bot.office.calendar;

import dev.zapis.bot.desk.DayPlanScreen;
import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.command.office.SetDay;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.DayPlan;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One day of the office: open or closed, and why; a typed text is the reason for closing it. */
@Route("office.day")
public record OfficeDayScreen(
        OfficeId office, LocalDate day, @Nullable String reason) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeCalendar(office, day, day))
                .flatMap(calendar -> Mono.justOrEmpty(calendar.days().stream().findFirst()))
                .zipWith(
                        visit.ask(new DayPlan(office, day, visit.viewer())),
                        (found, plan) -> view(found, plan.bookings().size()));
    }

    private View view(OfficeCalendar.Day found, int bookings) {
        View view = View.titled("title", "day", day).line(state(found));
        if (found.isOpen()) {
            if (bookings > 0) view = view.line("booked", "bookings", bookings);
            view = reason == null ? view.line("type") : view.line("reason", "reason", reason);
            Target close =
                    bookings > 0 ? new CloseDayScreen(office, day, reason) : new SayOfDay(office, day, false, reason);
            view = view.row(Button.text("close", close).danger());
        } else {
            view = view.row(Button.text("open", new SayOfDay(office, day, true, null)));
            if (bookings > 0) {
                CloseDayScreen cancel = new CloseDayScreen(office, day, found.reason());
                view = view.line("kept", "bookings", bookings)
                        .row(Button.text("cancel", cancel).danger());
            }
        }
        if (found.because() == OfficeCalendar.Because.SAID) {
            view = view.row(Button.text("usual", new SayOfDay(office, day, null, null)));
        }
        if (bookings > 0) view = view.row(Button.text("plan", new DayPlanScreen(day, 0)));
        return view.row(Button.text("calendar", CalendarScreen.of(office, day)));
    }

    private static Text state(OfficeCalendar.Day found) {
        String reason = Objects.requireNonNullElse(found.reason(), "");
        if (!reason.isEmpty()) return Text.of("closed-because", "reason", reason);
        if (found.isException()) return Text.of("is-exception");
        return found.isOpen() ? Text.of("is-open") : Text.of("is-closed", "because", found.because());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.fromSupplier(
                () -> new OfficeDayScreen(office, day, ReasonRule.of(text, OfficeRefusal.REASON_LENGTH)));
    }

    /** Says so. */
    @Route("office.day.set")
    record SayOfDay(
            OfficeId office,
            LocalDate day,
            @Nullable Boolean isOpen,
            @Nullable String reason) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetDay(office, day, isOpen, reason)).thenReturn(new DaySetScreen(office, day, 0));
        }
    }
}
