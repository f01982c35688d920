package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.TypedSuggestions;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** A day leads to its free desks and to who is in, a desk's name to its free days, a colleague's to where they are. */
final class DeskSuggestions implements TypedSuggestions {

    @Override
    public List<Button> ofDay(LocalDate day) {
        return List.of(
                Button.text("/home.guess.book.day", new FreeDesksScreen(day, 0), "day", day),
                Button.text("/home.guess.who.day", new DayPlanScreen(day, 0), "day", day));
    }

    @Override
    public Mono<View> about(String text, Visit visit) {
        return TypedDesk.found(visit, text, null)
                .switchIfEmpty(ColleagueSearchScreen.byName(visit, text))
                .flatMap(found -> found.show(visit));
    }

    @Override
    public List<Button> guesses() {
        return List.of(
                Button.text("/home.guess.book", new DeskDaysScreen()),
                Button.text("/home.guess.my", new MyBookingsScreen()));
    }
}
