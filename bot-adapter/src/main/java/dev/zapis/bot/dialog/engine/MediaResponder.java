package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.UserInput.MediaSent;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Answers what no screen has a use for: the screen stays, unless it makes something of the words below. Messages that were sent in one
 * go have one answer.
 */
final class MediaResponder {

    private static final int MOST_CHATS = 10_000;

    private final BotContext context;
    private final CaptionReader captions;
    private final Map<Long, Answered> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Answered> eldest) {
            return size() > MOST_CHATS;
        }
    };

    MediaResponder(BotContext context) {
        this.context = context;
        this.captions = new CaptionReader(new InputInterpreter(context.routes()));
    }

    /** @param message the first of its series, which may be answered again if its answer did not get through */
    private record Answered(String series, long message) {}

    Mono<Outcome> outcome(UpdateContext update, MediaSent sent) {
        if (isAnswered(sent)) return Mono.just(Outcome.nothing(update.visit()));
        return captions.heard(update, sent.caption())
                .switchIfEmpty(Mono.defer(() -> told(update, sent).flatMap(update::keeps)))
                .doOnNext(answered -> remember(sent));
    }

    private Mono<NotUnderstood> told(UpdateContext update, MediaSent sent) {
        Visit visit = update.visit();
        Text answer = sent.kind().answer();
        Screen screen = update.presenter().remaining(update.dialog(), visit);
        if (visit.visitor().isNewcomer()) return Mono.just(NotUnderstood.wrong(answer, screen, visit));
        return captions.guessed(visit, sent.caption())
                .flatMap(guesses -> NotUnderstood.of(
                        answer, screen, guesses, context.routes().menu(visit.visitor()), visit));
    }

    private synchronized boolean isAnswered(MediaSent sent) {
        Answered before = last.get(sent.chat());
        return before != null && before.series().equals(sent.series()) && before.message() != sent.message();
    }

    private synchronized void remember(MediaSent sent) {
        String series = sent.series();
        if (series != null) last.put(sent.chat(), new Answered(series, sent.message()));
    }
}
