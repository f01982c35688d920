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
import java.util.stream.Stream;
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
        List<Text> lines = lines(wrong, kinds(screen, visit), example(screen, visit));
        return alike(text, visit).map(alike -> {
            List<Button> guesses = new ArrayList<>(alike);
            guesses.addAll(sections);
            return new NotUnderstood(lines, guesses);
        });
    }

    /**
     * Of what is no words.
     *
     * @param guesses what the words below it can mean
     */
    static Mono<NotUnderstood> of(Text wrong, Screen screen, List<Button> guesses, List<Button> sections, Visit visit) {
        List<Text> lines = lines(wrong, own(screen, visit), example(screen, visit));
        List<Button> meant = guesses.subList(0, Math.min(guesses.size(), MOST_ALIKE));
        if (!meant.isEmpty()) lines.add(Text.of("/dialog.input.captioned"));
        return Mono.just(new NotUnderstood(
                lines, Stream.concat(meant.stream(), sections.stream()).toList()));
    }

    /** Of words that were meant for the screen: nothing else is guessed. */
    static NotUnderstood wrong(Text why, Screen screen, Visit visit) {
        return new NotUnderstood(
                lines(why, own(screen, visit), screen.example(visit).stream().toList()), List.of());
    }

    /** What the screen waits for, else what is understood everywhere: it has been asked, and takes no words of its own. */
    private static List<Text> kinds(Screen screen, Visit visit) {
        List<Text> own = own(screen, visit);
        if (!own.isEmpty()) return own;
        return names(visit.parts().suggestions(visit.visitor()).stream()
                .flatMap(each -> each.understood(visit.visitor()).stream())
                .distinct());
    }

    private static List<Text> own(Screen screen, Visit visit) {
        return names(screen.waitsFor(visit).stream());
    }

    private static List<Text> names(Stream<InputKind> kinds) {
        return kinds.flatMap(kind -> InputTexts.name(kind).stream()).toList();
    }

    private static List<Text> lines(Text wrong, List<Text> kinds, List<Text> examples) {
        List<Text> lines = new ArrayList<>();
        lines.add(wrong);
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
