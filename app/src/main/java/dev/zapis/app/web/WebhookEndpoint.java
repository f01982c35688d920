package dev.zapis.app.web;

import dev.zapis.bot.telegram.updates.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Takes what Telegram brings: first whether it is Telegram, then the update; the answer says whether it is safely kept. */
public final class WebhookEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
    private static final int LARGEST = 1024 * 1024;

    /** Telegram brings again what is not answered for in time. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Webhook webhook;
    private final Function<byte[], Mono<Void>> keep;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @param keep completes when the update is kept, fails with an {@link IllegalArgumentException} for what is none */
    public WebhookEndpoint(Webhook webhook, Function<byte[], Mono<Void>> keep) {
        this.webhook = webhook;
        this.keep = keep;
    }

    public RouterFunction<ServerResponse> route() {
        return RouterFunctions.route().POST(webhook.url().getPath(), this::come).build();
    }

    private Mono<ServerResponse> come(ServerRequest request) {
        if (!isTelegram(request)) return stranger();
        if (request.headers().contentLength().orElse(0) > LARGEST) return answer(HttpStatus.CONTENT_TOO_LARGE);
        return body(request)
                .flatMap(keep)
                .timeout(LIMIT)
                .then(Mono.defer(() -> answer(HttpStatus.OK)))
                .onErrorResume(DataBufferLimitException.class, large -> answer(HttpStatus.CONTENT_TOO_LARGE))
                .onErrorResume(IllegalArgumentException.class, odd -> answer(HttpStatus.BAD_REQUEST))
                .onErrorResume(failure -> {
                    LOG.warn("an update could not be kept, Telegram will bring it again: {}", failure.toString());
                    return answer(HttpStatus.SERVICE_UNAVAILABLE);
                });
    }

    private boolean isTelegram(ServerRequest request) {
        String shown = request.headers().firstHeader(Webhook.HEADER);
        return MessageDigest.isEqual(bytes(shown == null ? "" : shown), bytes(webhook.secret()));
    }

    private Mono<ServerResponse> stranger() {
        if (!warned.getAndSet(true)) LOG.warn("somebody who is not Telegram has knocked at the webhook's address");
        return answer(HttpStatus.UNAUTHORIZED);
    }

    private static Mono<byte[]> body(ServerRequest request) {
        return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), LARGEST)
                .map(WebhookEndpoint::read)
                .defaultIfEmpty(new byte[0]);
    }

    private static byte[] read(DataBuffer buffer) {
        byte[] read = new byte[buffer.readableByteCount()];
        buffer.read(read);
        DataBufferUtils.release(buffer);
        return read;
    }

    private static Mono<ServerResponse> answer(HttpStatus status) {
        return ServerResponse.status(status).build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
