package dev.zapis.bot.dialog;

import dev.zapis.command.UndoCommand;
import reactor.core.publisher.Mono;

/** Says what or whom an act of a slice was about. Keys are full. */
public interface UndoSubject {

    /** Empty where the act is another slice's, or what it was about is no more. */
    Mono<Text> of(UndoCommand undo, Visit visit);
}
