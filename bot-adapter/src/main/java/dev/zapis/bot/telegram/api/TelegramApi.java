package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.telegram.BotSettings;
import dev.zapis.bot.telegram.updates.AnswerTimer;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.core.scheduler.Schedulers;

/** Calls of Telegram's API as Monos; polls wait on a client of their own, so that they hold up nothing else. */
public final class TelegramApi {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(15);
    private static final int IN_FLIGHT = 64;
    private static final int ANSWERED = 200;

    private final OkHttpClient http;
    private final OkHttpClient pollHttp;
    private final FileTransferClient files;
    private final OkHttpTelegramClient calls;
    private final OkHttpTelegramClient polls;
    private final Duration pollLimit;
    private final BotMonitor monitor;

    public TelegramApi(BotSettings settings) {
        this(settings, BotMonitor.NOBODY);
    }

    public TelegramApi(BotSettings settings, BotMonitor monitor) {
        this.monitor = monitor;
        pollLimit = settings.timeout().plus(CALL);
        http = client(CALL);
        pollHttp = client(pollLimit);
        files = new FileTransferClient(http, settings);
        calls = new OkHttpTelegramClient(TelegramJson.MAPPER, http, settings.token(), settings.url());
        polls = new OkHttpTelegramClient(TelegramJson.MAPPER, pollHttp, settings.token(), settings.url());
    }

    /** Fails with an {@link ApiFault}; empty where Telegram answers with nothing. */
    public <T extends Serializable> Mono<T> call(BotApiMethod<T> method) {
        return AnswerTimer.stopped(again(asked(calls, method, CALL)), method.getMethod(), monitor);
    }

    /** Sends a message, with its file if it has one. Of what Telegram answers only the message's number matters. */
    public Mono<ObjectNode> send(long chat, OutgoingMessage outgoing) {
        return orUndated(outgoing, each -> sent(chat, each));
    }

    /** An older Telegram refuses what names moments: it gets their words alone. */
    public static <T> Mono<T> orUndated(OutgoingMessage outgoing, Function<OutgoingMessage, Mono<T>> call) {
        return call.apply(outgoing)
                .onErrorResume(
                        ApiFault.class,
                        fault -> fault.says("tg-time") ? call.apply(outgoing.undated()) : Mono.error(fault));
    }

    private Mono<ObjectNode> sent(long chat, OutgoingMessage outgoing) {
        OutgoingMessage.File file = outgoing.file();
        if (file == null) return call(new SendMessageCall(chat, outgoing));
        Mono<ObjectNode> sent = answered(FileTransferClient.METHOD, files.send(chat, outgoing, file), CALL);
        return AnswerTimer.stopped(again(sent), FileTransferClient.METHOD, monitor);
    }

    /** The first bytes of a file, so many at most. */
    public Mono<byte[]> fetch(@Nullable String path, int mostBytes) {
        return answered("download", files.fetch(path, mostBytes), CALL);
    }

    /** A cancel ends the poll at Telegram too, so that it can't disturb another instance's. */
    public <T extends Serializable> Mono<T> poll(BotApiMethod<T> method) {
        return asked(polls, method, pollLimit).doFinally(end -> {
            if (end == SignalType.CANCEL) pollHttp.dispatcher().cancelAll();
        });
    }

    public void close() {
        for (OkHttpClient client : List.of(pollHttp, http)) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** The limit is a little above the client's own: that one tells more. */
    private <T extends Serializable> Mono<T> asked(
            OkHttpTelegramClient client, BotApiMethod<T> method, Duration limit) {
        Mono<T> call = Mono.defer(() -> {
            try {
                return Mono.fromFuture(client.executeAsync(method));
            } catch (TelegramApiException invalid) {
                return Mono.error(invalid);
            }
        });
        return answered(method.getMethod(), call, limit);
    }

    private <T> Mono<T> answered(String method, Mono<T> call, Duration limit) {
        return timed(
                method,
                call.publishOn(Schedulers.parallel())
                        .timeout(limit.plusSeconds(1))
                        .onErrorMap(ApiFault::of));
    }

    private <T> Mono<T> timed(String method, Mono<T> call) {
        return Mono.defer(() -> {
            long began = System.nanoTime();
            return call.doOnSuccess(answer -> called(method, ANSWERED, began))
                    .doOnError(ApiFault.class, fault -> called(method, fault.code(), began));
        });
    }

    private void called(String method, int code, long began) {
        monitor.called(method, code, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Whoever asks a second time for the same call tries again. */
    private <T> Mono<T> again(Mono<T> call) {
        AtomicBoolean isAsked = new AtomicBoolean();
        return call.doFirst(() -> {
            if (isAsked.getAndSet(true)) monitor.calledAgain();
        });
    }

    private static OkHttpClient client(Duration limit) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(IN_FLIGHT);
        dispatcher.setMaxRequestsPerHost(IN_FLIGHT);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .callTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }
}
