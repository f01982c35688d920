package dev.zapis.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.telegram.api.ApiFault;
import dev.zapis.bot.telegram.api.EditMessageCall;
import dev.zapis.bot.telegram.api.SendMessageCall;
import dev.zapis.bot.telegram.api.TelegramApi;
import dev.zapis.bot.telegram.sending.FloodControl;
import dev.zapis.bot.telegram.sending.TelegramRetry;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import reactor.core.publisher.Mono;

/** Messages out: what Telegram's refusals mean for a chat is known here. */
public final class TelegramMessenger implements Messenger {

    /** A tap's answer is worth little when it is late. */
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final TelegramApi api;
    private final TelegramRetry retry;
    private final FloodControl flood;
    private final LongConsumer sent;

    /** @param sent is told each chat that something was sent to */
    public TelegramMessenger(TelegramApi api, TelegramRetry retry, FloodControl flood, LongConsumer sent) {
        this.api = api;
        this.retry = retry;
        this.flood = flood;
        this.sent = sent;
    }

    @Override
    public Mono<Long> send(long chat, OutgoingMessage outgoing) {
        OutgoingMessage.File file = outgoing.file();
        Mono<Long> sent = numbered(asked(chat, api.send(chat, outgoing)));
        return file == null || file.above() == null
                ? sent
                : send(chat, new OutgoingMessage("", List.of(), file.above())).then(sent);
    }

    @Override
    public Mono<Void> reply(Asked asked, String html) {
        return asked(asked.chat(), api.call(SendMessageCall.reply(asked, html))).then();
    }

    private static Mono<Long> numbered(Mono<ObjectNode> sent) {
        return sent.map(message -> message.path("message_id"))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asLong)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Telegram did not name the message sent")));
    }

    @Override
    public Mono<Boolean> edit(long chat, long message, OutgoingMessage outgoing) {
        return asked(chat, TelegramApi.orUndated(outgoing, each -> api.call(EditMessageCall.text(chat, message, each))))
                .thenReturn(true)
                .onErrorResume(
                        ApiFault.class,
                        fault -> fault.says("no text in the message")
                                ? caption(chat, message, outgoing)
                                : edited(fault));
    }

    /** A message with a file has no text: its words are the file's caption. */
    private Mono<Boolean> caption(long chat, long message, OutgoingMessage outgoing) {
        return asked(
                        chat,
                        TelegramApi.orUndated(outgoing, each -> api.call(EditMessageCall.caption(chat, message, each))))
                .thenReturn(true)
                .onErrorResume(ApiFault.class, TelegramMessenger::edited);
    }

    @Override
    public Mono<Boolean> delete(long chat, long message) {
        return asked(chat, deleted(chat, message)).thenReturn(true).onErrorResume(ApiFault.class, fault -> {
            if (fault.code() != ApiFault.BAD_REQUEST) return Mono.error(fault);
            return Mono.just(fault.says("message to delete not found"));
        });
    }

    private Mono<Boolean> deleted(long chat, long message) {
        return api.call(new DeleteMessage("" + chat, Math.toIntExact(message)));
    }

    /** Only a message can take keys away, and it cannot have buttons: so it is one of its own that goes again. */
    @Override
    public Mono<Void> putKeysAway(long chat, String words) {
        return numbered(asked(chat, api.call(SendMessageCall.withoutKeys(chat, words))))
                .flatMap(message -> asked(chat, deleted(chat, message)))
                .then()
                .onErrorResume(ApiFault.class, TelegramMessenger::leftAsItIs);
    }

    @Override
    public Mono<Void> answer(String query, @Nullable String toast) {
        AnswerCallbackQuery answer =
                AnswerCallbackQuery.builder().callbackQueryId(query).text(toast).build();
        return api.call(answer).timeout(ANSWER).then().onErrorResume(ApiFault.class, TelegramMessenger::leftAsItIs);
    }

    @Override
    public Mono<byte[]> fetch(String file, int mostBytes) {
        return Mono.defer(() -> api.call(new GetFile(file)))
                .flatMap(found -> api.fetch(found.getFilePath(), mostBytes + 1))
                .retryWhen(retry)
                .filter(bytes -> bytes.length <= mostBytes)
                .switchIfEmpty(Mono.error(TooLarge::new));
    }

    private <T> Mono<T> asked(long chat, Mono<T> call) {
        return flood.over()
                .then(Mono.defer(() -> {
                    sent.accept(chat);
                    return call;
                }))
                .retryWhen(retry.with(wait -> flood.turnedAway(chat, wait)))
                .onErrorMap(ApiFault.class, fault -> fault.isGone() ? new Unreachable(chat) : fault);
    }

    /** All other refusals to edit mean that this message is not ours to change any more. */
    private static Mono<Boolean> edited(ApiFault fault) {
        if (fault.code() != ApiFault.BAD_REQUEST) return Mono.error(fault);
        if (fault.says("message is not modified")) return Mono.just(true);
        boolean gone = fault.says("message to edit not found")
                || fault.says("message can't be edited")
                || fault.says("message_id_invalid")
                || fault.says("no text in the message")
                || fault.says("no caption in the message");
        return gone ? Mono.just(false) : Mono.error(fault);
    }

    private static Mono<Void> leftAsItIs(ApiFault fault) {
        return fault.code() == ApiFault.BAD_REQUEST ? Mono.empty() : Mono.error(fault);
    }
}
