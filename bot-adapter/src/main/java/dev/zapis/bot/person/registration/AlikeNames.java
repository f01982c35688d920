package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.person.FreeNames;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Free names of the staff list like the one that a newcomer has typed: they may be on it. */
record AlikeNames(OfficeId office, List<FreeNames.Name> names) {

    private static final int MOST = 3;

    AlikeNames {
        names = List.copyOf(names);
    }

    /** In either order, and without what was added to the first name. */
    static Mono<AlikeNames> of(Visit visit, OfficeId office, String first, String last) {
        String alone = first.split(" ")[0];
        Stream<String> wholes =
                Stream.of(first + " " + last, last + " " + first, alone + " " + last, last + " " + alone);
        return Flux.fromStream(wholes.distinct())
                .concatMap(whole -> NamesScreen.found(visit, office, whole, 0), 1)
                .concatMapIterable(FreeNames.Result::names)
                .distinct(FreeNames.Name::person)
                .take(MOST)
                .collectList()
                .map(names -> new AlikeNames(office, names));
    }

    View offered(View view) {
        if (names.isEmpty()) return view;
        return view.line("/person.ask.check.listed")
                .each(
                        names,
                        each -> Button.text(
                                "/person.ask.check.me",
                                new NamesScreen.Check(office, each.person(), each.name()),
                                "name",
                                each.name()));
    }
}
