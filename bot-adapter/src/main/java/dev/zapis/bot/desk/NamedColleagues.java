package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Misspelling;
import dev.zapis.bot.dialog.input.NameForms;
import dev.zapis.bot.dialog.input.OtherScript;
import dev.zapis.query.NameSearch;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.person.Colleagues;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The colleagues whom a typed name is of: by any part of it, in whatever case, with a booking or without. */
final class NamedColleagues {

    private static final int MOST = 50;
    private static final int SHORTEST_STEM = 2;
    private static final int MOST_PIECES = 10;

    private NamedColleagues() {}

    /** Empty where nobody is called so. */
    static Mono<ColleagueSearchScreen> found(Visit visit, String name) {
        return written(visit, name).switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(
                        visit.parts().read(OtherScript.class).of(name))
                .flatMap(other -> written(visit, other))));
    }

    private static Mono<ColleagueSearchScreen> written(Visit visit, String name) {
        return ColleagueSearchScreen.byName(visit, name)
                .switchIfEmpty(ColleagueSearchScreen.anyName(visit, name)
                        .flatMap(any -> alike(visit, name).flatMap(alike -> screen(name, alike))));
    }

    /** Says that nobody is called so; empty where a desk is. */
    static Mono<ColleagueSearchScreen> nobody(Visit visit, String name) {
        return ColleagueSearchScreen.anyName(visit, name)
                .filterWhen(any -> visit.ask(new DesksNamed(visit.office(), List.of(name)))
                        .map(named -> named.desks().isEmpty()));
    }

    private static Mono<ColleagueSearchScreen> screen(String name, List<String> alike) {
        String shape = NameSearch.shape(name);
        if (alike.stream().anyMatch(each -> NameSearch.shape(each).contains(shape)))
            return Mono.just(new ColleagueSearchScreen(name, 0));
        List<String> forms =
                alike.stream().filter(each -> NameForms.areAlike(name, each)).toList();
        return switch (forms.size()) {
            case 0 -> Mono.empty();
            case 1 -> Mono.just(new ColleagueSearchScreen(forms.getFirst(), 0));
            default -> Mono.just(new ColleagueSearchScreen(NameForms.stem(name), 0));
        };
    }

    /** Colleagues whose names may have been meant by words that are nobody's, the likeliest first. */
    static Mono<List<String>> misspelt(Visit visit, String text) {
        return Flux.fromIterable(Misspelling.pieces(text, MOST_PIECES))
                .concatMap(piece -> named(visit, piece), 1)
                .flatMapIterable(names -> names)
                .distinct()
                .collectList()
                .map(names -> names.stream()
                        .filter(name -> Misspelling.likeness(text, name) > 0)
                        .sorted(Comparator.comparingLong((String name) -> -Misspelling.likeness(text, name)))
                        .toList());
    }

    /** Names with a word that begins like the longest one of this name. */
    static Mono<List<String>> alike(Visit visit, String name) {
        String stem = NameForms.stem(name);
        if (stem.length() < SHORTEST_STEM) return Mono.just(List.of());
        return named(visit, stem);
    }

    private static Mono<List<String>> named(Visit visit, String part) {
        return visit.ask(new Colleagues(visit.office(), part, MOST, visit.viewer()))
                .map(Colleagues.Result::names);
    }
}
