package dev.zapis.bot.dialog;

import dev.zapis.command.UndoCommand;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Says what or whom an act of a slice was about. Keys are full. */
public interface UndoSubject {

    /** Empty where the act is another slice's, or what it was about is no more. */
    Mono<Text> of(UndoCommand undo, Visit visit);

    /** What else comes of taking it back, in lines; empty where nothing does. */
    default Mono<List<Text>> then(UndoCommand undo, String kind, Visit visit) {
        return Mono.just(List.of());
    }

    /**
     * The screen that tells more of it than that it is taken back; empty where there is none.
     *
     * @param undo what one tap has taken back, of one kind and one at least
     * @param kind name of the command that is taken back
     * @param by position of what took it back
     */
    default Optional<Screen> result(List<UndoCommand> undo, String kind, long by) {
        return Optional.empty();
    }
}
