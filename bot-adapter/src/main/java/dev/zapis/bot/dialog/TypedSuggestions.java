package dev.zapis.bot.dialog;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** What typed words lead to in a slice, where the screen made nothing of them. Keys are full, as the route is another slice's. */
public interface TypedSuggestions {

    /** Where a typed day leads to. */
    default List<Button> ofDay(LocalDate day) {
        return List.of();
    }

    /** What the words are about; empty where they are about nothing of this slice. */
    default Mono<View> about(String text, Visit visit) {
        return Mono.empty();
    }

    /** Where somebody may have wanted to go whose words nobody understood. */
    default List<Button> guesses() {
        return List.of();
    }
}
