package dev.zapis.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.telegram.updates.Webhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class WebhookEndpointTest {

    private static final String SECRET = "s3cret_of-22-characters";
    private static final Webhook WEBHOOK = new Webhook(URI.create("https://book.example.org/zapis/hook"), SECRET);

    private final List<String> kept = new ArrayList<>();
    private final Function<byte[], Mono<Void>> keep =
            body -> Mono.fromRunnable(() -> kept.add(new String(body, StandardCharsets.UTF_8)));

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "s3cret_of-22-character", "s3cret_of-22-characters ", "S3cret_of-22-characters", "ы"})
    @Tag("F35")
    void without_the_right_secret_nothing_is_kept_or_said(@Nullable String secret) {
        var answer = post(keep, secret, "{\"update_id\":1}");
        assertThat(answer.getStatus().value()).isEqualTo(401);
        assertThat(answer.getResponseBody()).isNull();
        assertThat(kept).isEmpty();
    }

    @Test
    void what_telegram_brings_is_kept_as_it_is() {
        assertThat(status(keep, "{\"update_id\":1,\"ы\":2}")).isEqualTo(200);
        assertThat(kept).containsExactly("{\"update_id\":1,\"ы\":2}");
    }

    @Test
    void it_is_answered_for_only_when_it_is_kept() {
        Sinks.Empty<Void> committed = Sinks.empty();
        List<String> order = new ArrayList<>();
        Thread.ofVirtual().start(() -> {
            while (committed.currentSubscriberCount() == 0) Thread.onSpinWait();
            order.add("committed");
            committed.tryEmitEmpty();
        });
        assertThat(status(body -> committed.asMono(), "{}")).isEqualTo(200);
        assertThat(order).containsExactly("committed");
    }

    @Test
    void what_is_no_update_is_refused() {
        assertThat(status(body -> Mono.error(new IllegalArgumentException("odd")), "odd"))
                .isEqualTo(400);
        assertThat(status(
                        body -> body.length == 0 ? Mono.error(new IllegalArgumentException("none")) : Mono.empty(), ""))
                .isEqualTo(400);
    }

    @Test
    void what_is_too_large_is_refused() {
        assertThat(status(keep, " ".repeat(1024 * 1024 + 1))).isEqualTo(413);
        assertThat(kept).isEmpty();
        assertThat(status(keep, " ".repeat(1024 * 1024))).isEqualTo(200);
    }

    @Test
    void what_cannot_be_kept_now_is_to_be_brought_again() {
        assertThat(status(body -> Mono.error(new IllegalStateException("no database")), "{}"))
                .isEqualTo(503);
    }

    @Test
    void there_is_one_address_and_one_way() {
        var client = WebTestClient.bindToRouterFunction(new WebhookEndpoint(WEBHOOK, keep).route())
                .build();
        client.get()
                .uri("/zapis/hook")
                .header(Webhook.HEADER, SECRET)
                .exchange()
                .expectStatus()
                .isNotFound();
        client.post()
                .uri("/hook")
                .header(Webhook.HEADER, SECRET)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static int status(Function<byte[], Mono<Void>> keep, String body) {
        return post(keep, SECRET, body).getStatus().value();
    }

    private static EntityExchangeResult<byte[]> post(
            Function<byte[], Mono<Void>> keep, @Nullable String secret, String body) {
        return WebTestClient.bindToRouterFunction(new WebhookEndpoint(WEBHOOK, keep).route())
                .build()
                .post()
                .uri("/zapis/hook")
                .headers(headers -> {
                    if (secret != null) headers.set(Webhook.HEADER, secret);
                })
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }
}
