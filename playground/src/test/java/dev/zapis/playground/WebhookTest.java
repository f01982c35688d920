package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Updates that are brought. */
class WebhookTest {

    @TempDir
    Path directory;

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final Queue<String> secrets = new ConcurrentLinkedQueue<>();

    /** Fails the first delivery, so that it must be brought again. */
    private DisposableServer receiver() {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asString()
                        .flatMap(body -> {
                            bodies.add(body);
                            secrets.add(
                                    String.valueOf(request.requestHeaders().get("X-Telegram-Bot-Api-Secret-Token")));
                            return response.status(bodies.size() == 1 ? 503 : 200)
                                    .sendString(Mono.just(""))
                                    .then();
                        }))
                .bindNow(Duration.ofSeconds(60));
    }

    @Test
    void updates_are_brought_with_the_secret_and_again_after_a_failure() {
        DisposableServer receiver = receiver();
        try (Play play = new Play(directory)) {
            play.bot(
                    "setWebhook",
                    "{\"url\":\"http://127.0.0.1:" + receiver.port() + "/hook\",\"secret_token\":\"s3cret\"}");
            play.anna("text", "{\"text\":\"/start\"}");
            await().atMost(Duration.ofSeconds(60)).until(() -> bodies.size() >= 2);
            assertThat(bodies).allMatch(body -> body.contains("/start"));
            assertThat(secrets).allMatch("s3cret"::equals);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> play.bot("getWebhookInfo", "{}")
                                    .result()
                                    .path("pending_update_count")
                                    .asInt()
                            == 0);
            assertThat(play.bot("getWebhookInfo", "{}")
                            .result()
                            .path("last_error_message")
                            .asString())
                    .contains("503");
        } finally {
            receiver.disposeNow();
        }
    }

    @Test
    void a_webhook_needs_https_except_on_this_machine() {
        try (Play play = new Play(directory)) {
            assertThat(play.bot("setWebhook", "{\"url\":\"http://example.org\"}")
                            .description())
                    .isEqualTo("Bad Request: bad webhook: HTTPS url must be provided for webhook");
            assertThat(play.bot("setWebhook", "{\"url\":\"https://example.org\",\"secret_token\":\"a b\"}")
                            .description())
                    .isEqualTo("Bad Request: secret token contains unallowed characters");
        }
    }

    @Test
    void a_webhook_needs_a_port_that_there_is_and_that_telegram_goes_to() {
        try (Play play = new Play(directory)) {
            for (String port : List.of("99999", "65536", "0", "-1", "x")) {
                assertThat(play.bot("setWebhook", "{\"url\":\"http://127.0.0.1:" + port + "/hook\"}")
                                .description())
                        .as(port)
                        .isEqualTo("Bad Request: invalid webhook URL specified");
            }
            assertThat(play.bot("setWebhook", "{\"url\":\"https://example.org:9999/\"}")
                            .description())
                    .isEqualTo("Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
            assertThat(play.bot("setWebhook", "{\"url\":\"https://example.org:8443/\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(play.bot("setWebhook", "{\"url\":\"http://127.0.0.1:65535/\"}")
                            .status())
                    .isEqualTo(200);
        }
    }
}
