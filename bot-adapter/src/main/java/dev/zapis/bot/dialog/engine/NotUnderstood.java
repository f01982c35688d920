package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.RequiredFeatures;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedSuggestions;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.input.InputTexts;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is said of words that nobody made anything of.
 *
 * @param lines what was wrong, what the screen waits for, an example that works there
 * @param guesses what may have been meant
 */
record NotUnderstood(List<Text> lines, List<Button> guesses) {

    private static final int MOST_ALIKE = 5;

    static Mono<NotUnderstood> of(String text, Screen screen, List<Button> sections, Visit visit) {
        Text wrong = Text.of("/dialog.input.unknown", "words", InputTexts.shortened(text));
        List<Text> lines = lines(wrong, screen, example(screen, visit), visit);
        return alike(text, visit).map(alike -> {
            List<Button> guesses = new ArrayList<>(alike);
            guesses.addAll(sections);
            return new NotUnderstood(lines, guesses);
        });
    }

    /** Of what is no words. */
    static Mono<NotUnderstood> of(Text wrong, Screen screen, List<Button> sections, Visit visit) {
        return Mono.just(new NotUnderstood(lines(wrong, screen, example(screen, visit), visit), sections));
    }

    /** Of words that were meant for the screen: nothing else is guessed. */
    static NotUnderstood wrong(Text why, Screen screen, Visit visit) {
        return new NotUnderstood(
                lines(why, screen, screen.example(visit).stream().toList(), visit), List.of());
    }

    private static List<Text> lines(Text wrong, Screen screen, List<Text> examples, Visit visit) {
        List<Text> lines = new ArrayList<>();
        lines.add(wrong);
        List<Text> kinds = screen.waitsFor(visit).stream()
                .flatMap(kind -> InputTexts.name(kind).stream())
                .toList();
        if (!kinds.isEmpty()) lines.add(Text.of("/dialog.input.waits", "kinds", kinds));
        examples.forEach(example -> lines.add(Text.of("/dialog.input.example", "example", example)));
        return lines;
    }

    /** The screen's own, else a day, where any slice has something for one. */
    private static List<Text> example(Screen screen, Visit visit) {
        List<Text> own = screen.example(visit).stream().toList();
        boolean takesDays = visit.parts().suggestions(visit.visitor()).stream()
                .flatMap(each -> each.ofDay(visit.today()).stream())
                .anyMatch(button ->
                        RequiredFeatures.of(button.target().getClass()).areOn(visit.visitor()));
        if (!own.isEmpty() || !takesDays) return own;
        return InputTexts.example(InputKind.DAY, visit).stream().toList();
    }

    private static Mono<List<Button>> alike(String text, Visit visit) {
        return Flux.fromIterable(visit.parts().suggestions(visit.visitor()))
                .concatMap((TypedSuggestions each) -> each.alike(text, visit))
                .flatMapIterable(buttons -> buttons)
                .collectList()
                .map(all -> all.subList(0, Math.min(all.size(), MOST_ALIKE)));
    }
}
