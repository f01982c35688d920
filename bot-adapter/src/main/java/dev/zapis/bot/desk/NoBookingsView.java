package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.person.Colleagues;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is said of a typed name that no booking goes with: who has it, or that nobody does, and who may have been meant. */
record NoBookingsView(String name) {

    private static final int MOST = 5;

    /** A word's ending may be another one in the sentence, or mistyped. */
    private static final int ENDING = 3;

    private static final int SHORTEST = 3;

    Mono<View> of(Visit visit) {
        return named(visit, name).flatMap(known -> known.isEmpty() ? nobody(visit) : Mono.just(free(known)));
    }

    private static Mono<List<String>> named(Visit visit, String part) {
        return visit.ask(new Colleagues(visit.office(), part, MOST, visit.viewer()))
                .map(Colleagues.Result::names);
    }

    private View free(List<String> known) {
        return View.titled("/desk.found.free", "name", name).lines(known, Text::plain);
    }

    private Mono<View> nobody(Visit visit) {
        return Flux.fromStream(beginnings())
                .concatMap(part -> named(visit, part), 1)
                .filter(found -> !found.isEmpty())
                .next()
                .defaultIfEmpty(List.of())
                .map(this::nobody);
    }

    private View nobody(List<String> alike) {
        View view = View.titled("/desk.found.none", "name", name);
        if (!alike.isEmpty()) view = view.line("/desk.found.perhaps");
        return view.each(alike, other -> Button.label(other, new ColleagueSearchScreen(other, 0)))
                .menu();
    }

    /** Of its longest word, which is most likely to be the last name. */
    private Stream<String> beginnings() {
        String word = Arrays.stream(name.split("\\s+"))
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
        return IntStream.rangeClosed(0, ENDING)
                .map(cut -> word.length() - cut)
                .filter(length -> length >= SHORTEST)
                .mapToObj(length -> word.substring(0, length))
                .filter(part -> !Character.isHighSurrogate(part.charAt(part.length() - 1)));
    }
}
