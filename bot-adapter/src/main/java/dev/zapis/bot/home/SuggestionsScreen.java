package dev.zapis.bot.home;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.RequiredFeatures;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedSuggestions;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.text.DayParser;
import java.time.LocalDate;
import java.util.List;
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
        List<TypedSuggestions> all = visit.parts().suggestions();
        return Mono.justOrEmpty(DayParser.understood(text, visit))
                .flatMap(day -> Mono.justOrEmpty(day(day, all, visit.visitor())))
                .switchIfEmpty(about(all, visit))
                .switchIfEmpty(Mono.fromSupplier(() -> guesses(all)));
    }

    /** Nothing where no slice that is switched on has anything about days. */
    private static Optional<View> day(LocalDate day, List<TypedSuggestions> all, CurrentUser visitor) {
        List<Button> open = all.stream()
                .flatMap(each -> each.ofDay(day).stream())
                .filter(button ->
                        RequiredFeatures.of(button.target().getClass()).areOn(visitor))
                .toList();
        if (open.isEmpty()) return Optional.empty();
        return Optional.of(View.titled("day", "day", day).each(open, button -> button));
    }

    private Mono<View> about(List<TypedSuggestions> all, Visit visit) {
        Mono<View> about = Mono.empty();
        for (TypedSuggestions each : all) about = about.switchIfEmpty(Mono.defer(() -> each.about(text, visit)));
        return about;
    }

    private static View guesses(List<TypedSuggestions> all) {
        View view = View.titled("title");
        for (TypedSuggestions each : all) view = view.row(each.guesses().toArray(Button[]::new));
        return view.row(Button.text("help", new HelpScreen()));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String more) {
        return new HomeScreen().heard(visit, more);
    }
}
