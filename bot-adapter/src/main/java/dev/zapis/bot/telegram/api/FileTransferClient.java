package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.telegram.BotSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Files out and in. The library would send a file once only, so that what failed in passing could not be sent again, and fetches
 * files of any size.
 */
final class FileTransferClient {

    static final String METHOD = "senddocument";
    private static final int OK = 200;
    private static final int LONGEST_ANSWER = 1 << 20;

    private final OkHttpClient http;
    private final HttpUrl root;
    private final String bot;

    FileTransferClient(OkHttpClient http, BotSettings settings) {
        this.http = http;
        this.root = Objects.requireNonNull(HttpUrl.get(settings.api()), "not an http address");
        this.bot = "bot" + settings.token();
    }

    /** Fails with an {@link ApiFault} where Telegram refuses. */
    Mono<ObjectNode> send(long chat, OutgoingMessage outgoing, OutgoingMessage.File file) {
        return Mono.defer(() -> {
            HttpUrl method =
                    root.newBuilder().addPathSegment(bot).addPathSegment(METHOD).build();
            Request request = new Request.Builder()
                    .url(method)
                    .post(form(chat, outgoing, file))
                    .build();
            return asked(request, LONGEST_ANSWER).map(answer -> ApiFault.result(answer.code(), answer.bytes()));
        });
    }

    /** The first bytes of a file, so many at most. */
    Mono<byte[]> fetch(@Nullable String path, int mostBytes) {
        if (path == null || path.contains("..")) return Mono.error(ApiFault.status(ApiFault.NOT_FOUND));
        HttpUrl file = root.newBuilder()
                .addPathSegment("file")
                .addPathSegment(bot)
                .addPathSegments(path)
                .build();
        return asked(new Request.Builder().url(file).build(), mostBytes).handle((answer, sink) -> {
            if (answer.code() != OK) sink.error(ApiFault.status(answer.code()));
            else sink.next(answer.bytes());
        });
    }

    private record Answer(int code, byte[] bytes) {}

    private static RequestBody form(long chat, OutgoingMessage outgoing, OutgoingMessage.File file) {
        MultipartBody.Builder form = new MultipartBody.Builder(boundary())
                .setType(MultipartBody.FORM)
                .addFormDataPart("chat_id", "" + chat)
                .addFormDataPart("caption", outgoing.html())
                .addFormDataPart("parse_mode", "HTML");
        if (!outgoing.keyboard().isEmpty()) form.addFormDataPart("reply_markup", json(KeyboardMapper.of(outgoing)));
        RequestBody bytes = RequestBody.create(file.bytes(), MediaType.parse(file.type()));
        return form.addFormDataPart("document", file.name(), bytes).build();
    }

    /** The library's own asks for better chance than is needed here, which may block. */
    private static String boundary() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        return "part-" + Long.toHexString(chance.nextLong()) + Long.toHexString(chance.nextLong());
    }

    private static String json(Object markup) {
        try {
            return TelegramJson.MAPPER.writeValueAsString(markup);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a keyboard that cannot be written", e);
        }
    }

    private Mono<Answer> asked(Request request, int mostBytes) {
        return Mono.create(sink -> {
            Call call = http.newCall(request);
            sink.onCancel(call::cancel);
            call.enqueue(new Listener(sink, mostBytes));
        });
    }

    private record Listener(MonoSink<Answer> sink, int mostBytes) implements Callback {

        @Override
        public void onFailure(Call call, IOException failure) {
            sink.error(failure);
        }

        @Override
        public void onResponse(Call call, Response response) {
            try (response;
                    InputStream body = Objects.requireNonNull(response.body(), "every answer has one")
                            .byteStream()) {
                sink.success(new Answer(response.code(), body.readNBytes(mostBytes)));
            } catch (IOException e) {
                sink.error(e);
            }
        }
    }
}
