package dev.zapis.bot.home;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.RequiredFeatures;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.LeftOutDay;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** A day, or some, and nothing else was typed: what for? */
@Route("home.day")
record TypedDayScreen(LocalDate from, LocalDate until) implements Screen {

    private static final int MOST_DAYS = 7;

    @Override
    public Mono<View> show(Visit visit) {
        View view = from.equals(until)
                ? View.titled("/home.guess.day", "day", from)
                : View.titled("/home.day.several", "from", from, "until", until);
        // A forged button may say an end before its beginning: then there is no day.
        List<LocalDate> days = until.isBefore(from)
                ? List.of()
                : from.datesUntil(until.plusDays(1)).limit(MOST_DAYS).toList();
        if (!days.isEmpty() && until.isAfter(days.getLast())) view = view.line("/home.day.first", "days", MOST_DAYS);
        View whole = view.each(
                days.stream().flatMap(day -> open(day, visit).stream()).toList(),
                from.equals(until) ? 1 : 2,
                button -> button);
        return days.size() > 1 ? closed(whole, days, visit) : Mono.just(whole);
    }

    private static Mono<View> closed(View view, List<LocalDate> days, Visit visit) {
        return visit.ask(new OfficeCalendar(visit.office(), days.getFirst(), days.getLast()))
                .map(calendar -> calendar.days().stream()
                        .filter(day -> !day.isOpen())
                        .map(day -> new LeftOutDay(day.day(), day.because().name(), day.reason()))
                        .toList())
                .map(closed ->
                        closed.isEmpty() ? view : view.line("/home.day.closed", "days", LeftOutDay.told(closed)));
    }

    private static List<Button> open(LocalDate day, Visit visit) {
        CurrentUser visitor = visit.visitor();
        return visit.parts().suggestions(visitor).stream()
                .flatMap(each -> each.ofDay(day).stream())
                .filter(button ->
                        RequiredFeatures.of(button.target().getClass()).areOn(visitor))
                .toList();
    }

    /** Whether there is anything to ask for. */
    static boolean isOfUse(Visit visit) {
        return !open(visit.today(), visit).isEmpty();
    }
}
