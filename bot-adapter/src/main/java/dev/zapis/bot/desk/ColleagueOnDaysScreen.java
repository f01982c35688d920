package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.ColleagueSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Where the people of a typed name are on a day, or on some. */
@RequiresFeature("WHO")
@Route("desk.found.days")
record ColleagueOnDaysScreen(String name, LocalDate from, LocalDate until, int page) implements Screen {

    private static final int PAGE = 8;
    private static final int MOST = 200;

    @Override
    public Mono<View> show(Visit visit) {
        BookingScreen.mustBeOfTheOffice(visit);
        return visit.ask(new ColleagueSearch(visit.office(), name, from, MOST, visit.viewer()))
                .map(found -> view(found.bookings().stream()
                        .filter(booking -> !booking.day().isAfter(until))
                        .toList()));
    }

    private View view(List<Booking> found) {
        View view = from.equals(until)
                ? View.titled("day", "name", name, "day", from)
                : View.titled("several", "name", name, "from", from, "until", until);
        if (found.isEmpty()) view = view.line("none");
        return view.paged(
                        found,
                        page,
                        PAGE,
                        ColleagueSearchScreen::button,
                        turned -> new ColleagueOnDaysScreen(name, from, until, turned))
                .row(Button.text("all", allDays()));
    }

    private Screen allDays() {
        return new ColleagueSearchScreen(name, 0);
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return allDays().waitsFor(visit);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return allDays().heard(visit, input);
    }

    @Override
    public Optional<Screen> before() {
        return Optional.of(allDays());
    }
}
