package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.dialog.engine.BotMonitor.Reply;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** Runs from when an update stands in its lane until Telegram has taken the first answer to it; goes along in the context. */
public final class AnswerTimer {

    private final long began = System.nanoTime();
    private final AtomicBoolean isStopped = new AtomicBoolean();

    Context carried(Context context) {
        return context.put(AnswerTimer.class, this);
    }

    /** The call, which stops the timer that comes along if it is what a person waits for. */
    public static <T> Mono<T> stopped(Mono<T> call, String method, BotMonitor monitor) {
        return Mono.deferContextual(context -> call.doOnSuccess(answer ->
                context.<AnswerTimer>getOrEmpty(AnswerTimer.class).ifPresent(timer -> timer.stop(method, monitor))));
    }

    private void stop(String method, BotMonitor monitor) {
        Reply reply = method.toLowerCase(Locale.ROOT).equals("answercallbackquery") ? Reply.TOAST : Reply.MESSAGE;
        if (!isStopped.getAndSet(true)) monitor.answered(reply, Duration.ofNanos(System.nanoTime() - began));
    }
}
