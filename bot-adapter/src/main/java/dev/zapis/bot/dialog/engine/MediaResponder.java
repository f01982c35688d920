package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.engine.UserInput.MediaSent;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Answers what no screen has a use for: the screen stays. Messages that were sent in one go have one answer. */
final class MediaResponder {

    private static final int MOST_CHATS = 10_000;

    private final BotContext context;
    private final Map<Long, Answered> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Answered> eldest) {
            return size() > MOST_CHATS;
        }
    };

    MediaResponder(BotContext context) {
        this.context = context;
    }

    /** @param message the first of its series, which may be answered again if its answer did not get through */
    private record Answered(String series, long message) {}

    Mono<Outcome> outcome(UpdateContext update, MediaSent sent) {
        if (isAnswered(sent)) return Mono.just(Outcome.nothing(update.visit()));
        return told(update, sent.kind()).flatMap(update::keeps).doOnNext(answered -> remember(sent));
    }

    private Mono<NotUnderstood> told(UpdateContext update, MediaKind kind) {
        CurrentUser visitor = update.visit().visitor();
        Screen screen = update.presenter().remaining(update.dialog(), update.visit());
        return visitor.isNewcomer()
                ? Mono.just(NotUnderstood.wrong(kind.answer(), screen, update.visit()))
                : NotUnderstood.of(kind.answer(), screen, context.routes().menu(visitor), update.visit());
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
