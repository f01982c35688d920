package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.input.InputKind;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** What a slice has to offer for typed words that say no more than this. Keys are full, as the route is another slice's. */
public interface TypedSuggestions {

    /** Where a typed day leads to. */
    default List<Button> ofDay(LocalDate day) {
        return List.of();
    }

    /** Kinds of what it makes something of on any screen. */
    default List<InputKind> understood(CurrentUser visitor) {
        return List.of();
    }

    /** What may have been meant by words that nobody understood, as it is written alike; the sections of the home screen are offered anyway. */
    default Mono<List<Button>> alike(String text, Visit visit) {
        return Mono.just(List.of());
    }
}
