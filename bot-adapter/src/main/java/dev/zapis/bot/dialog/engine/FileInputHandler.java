package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.FilePrompt;
import dev.zapis.bot.dialog.ReceivedFile;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.engine.Messenger.TooLarge;
import dev.zapis.bot.dialog.engine.UserInput.Attachment;
import dev.zapis.bot.dialog.engine.UserInput.FileSent;
import dev.zapis.bot.dialog.engine.UserInput.MediaSent;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** What a sent file leads to: it is fetched only where the screen asks for one. */
final class FileInputHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FileInputHandler.class);
    private static final int MOST_BYTES = 1 << 20;

    /** Within the limit for an answer, with time left to make something of the file. */
    private static final Duration LIMIT = Duration.ofSeconds(12);

    private final Messenger messenger;
    private final MediaResponder media;

    FileInputHandler(Messenger messenger, MediaResponder media) {
        this.messenger = messenger;
        this.media = media;
    }

    Mono<Outcome> outcome(UpdateContext update, FileSent sent) {
        Optional<FilePrompt> asking =
                update.listening().filter(FilePrompt.class::isInstance).map(FilePrompt.class::cast);
        if (asking.isEmpty()) return unwanted(update, sent);
        return fetched(sent.file())
                .flatMap(bytes -> asking.get()
                        .received(
                                new ListeningVisit(update.visit()),
                                new ReceivedFile(sent.file().name(), bytes))
                        .<Target>map(target -> target)
                        .flatMap(update::follow)
                        .switchIfEmpty(Mono.defer(() -> unwanted(update, sent))))
                .onErrorResume(NotHere.class, why -> update.fresh(Text.of(why.key)));
    }

    private Mono<Outcome> unwanted(UpdateContext update, FileSent sent) {
        return media.outcome(
                update,
                new MediaSent(
                        sent.chat(),
                        sent.account(),
                        sent.message(),
                        MediaKind.DOCUMENT,
                        sent.series(),
                        sent.caption()));
    }

    private Mono<byte[]> fetched(Attachment file) {
        if (file.size() > MOST_BYTES) return Mono.error(new NotHere("/dialog.file.large"));
        return messenger
                .fetch(file.id(), MOST_BYTES)
                .timeout(LIMIT)
                .onErrorMap(TooLarge.class, large -> new NotHere("/dialog.file.large"))
                .onErrorMap(failure -> !(failure instanceof NotHere), failure -> {
                    LOG.warn("a file could not be fetched: {}", failure.toString());
                    return new NotHere("/dialog.file.lost");
                });
    }

    private static final class NotHere extends RuntimeException {

        private final String key;

        NotHere(String key) {
            super(key, null, false, false);
            this.key = key;
        }
    }
}
