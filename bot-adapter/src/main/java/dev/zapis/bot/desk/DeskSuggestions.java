package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.dialog.TypedSuggestions;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.desk.DeskFeatures;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** A day leads to its free desks and to who is in; a mistyped name to colleagues whose name begins alike. */
@RequiresFeature({})
final class DeskSuggestions implements TypedSuggestions {

    @Override
    public List<Button> ofDay(LocalDate day) {
        return List.of(
                Button.text("/home.guess.book.day", new FreeDesksScreen(day, 0), "day", day),
                Button.text("/home.guess.who.day", new DayPlanScreen(day, 0), "day", day));
    }

    @Override
    public List<InputKind> understood(CurrentUser visitor) {
        if (!visitor.has(DeskFeatures.DESK)) return List.of();
        return visitor.has(DeskFeatures.WHO)
                ? List.of(InputKind.DAY, InputKind.DESK, InputKind.PERSON)
                : List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<List<Button>> alike(String text, Visit visit) {
        if (!visit.visitor().has(DeskFeatures.WHO)) return Mono.just(List.of());
        return NamedColleagues.misspelt(visit, text).map(names -> names.stream()
                .map(name -> Button.text("/dialog.input.way.person", new ColleagueSearchScreen(name, 0), "name", name))
                .toList());
    }
}
