package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Refused;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What is written below a picture or a file: for the screen that waits for words they are typed ones, to the product only a guess. */
final class CaptionReader {

    private static final String COMMAND = "/";

    private final InputInterpreter interpreter;

    CaptionReader(InputInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Empty where the screen makes nothing of it; a command is nobody's words. */
    Mono<Outcome> heard(UpdateContext update, String caption) {
        String words = caption.strip();
        if (words.isEmpty() || words.startsWith(COMMAND)) return Mono.empty();
        return Mono.justOrEmpty(update.listening())
                .flatMap(screen -> interpreter.own(screen, new ListeningVisit(update.visit()), words))
                .flatMap(ways -> update.leads(words, ways))
                .onErrorResume(Refused.class, update::keeps);
    }

    /** What the words alone would have meant. */
    Mono<List<Button>> guessed(Visit visit, String caption) {
        String words = caption.strip();
        if (words.isEmpty() || words.startsWith(COMMAND)) return Mono.just(List.of());
        return interpreter
                .ways(Optional.empty(), new ListeningVisit(visit), words)
                .onErrorResume(Refused.class, refused -> Mono.just(List.of()));
    }
}
