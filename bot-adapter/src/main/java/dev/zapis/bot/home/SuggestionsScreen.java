package dev.zapis.bot.home;

import dev.zapis.bot.desk.ColleagueSearchScreen;
import dev.zapis.bot.desk.DayParser;
import dev.zapis.bot.desk.DayPlanScreen;
import dev.zapis.bot.desk.DeskDaysScreen;
import dev.zapis.bot.desk.FreeDesksScreen;
import dev.zapis.bot.desk.MyBookingsScreen;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.Feature;
import java.time.LocalDate;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Typed text that no screen made sense of is never an error: here are guesses. */
@Route("home.guess")
public record SuggestionsScreen(String text) implements Screen {

    private static final int LONGEST = 40;

    /** @param text anything; of a long text only the beginning matters */
    static SuggestionsScreen of(String text) {
        int length = text.codePointCount(0, text.length());
        return new SuggestionsScreen(length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)));
    }

    @Override
    public Mono<View> show(Visit visit) {
        boolean isAboutDays =
                visit.visitor().has(Feature.DESK) || visit.visitor().has(Feature.WHO);
        Optional<LocalDate> day = isAboutDays ? DayParser.understood(text, visit) : Optional.empty();
        if (day.isPresent()) return Mono.just(day(day.get()));
        return ColleagueSearchScreen.byName(visit, text)
                .flatMap(found -> found.show(visit))
                .defaultIfEmpty(guesses());
    }

    private static View guesses() {
        return View.titled("title")
                .row(Button.text("book", new DeskDaysScreen()), Button.text("my", new MyBookingsScreen()))
                .row(Button.text("help", new HelpScreen()));
    }

    private static View day(LocalDate day) {
        return View.titled("day", "day", day)
                .row(Button.text("book.day", new FreeDesksScreen(day, 0), "day", day))
                .row(Button.text("who.day", new DayPlanScreen(day, 0), "day", day));
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String more) {
        return new HomeScreen().heard(visit, more);
    }
}
