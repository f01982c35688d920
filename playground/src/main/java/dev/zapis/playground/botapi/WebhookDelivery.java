package dev.zapis.playground.botapi;

import dev.zapis.playground.world.PendingUpdate;
import dev.zapis.playground.world.StandinBot;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** The deliveries to one webhook: chats side by side, the updates of one chat in their order. */
final class WebhookDelivery implements Disposable {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int TRIES = 12;

    private final StandinBot bot;
    private final WebhookAddress webhook;
    private final WebClient client;
    private final Disposable.Composite running = Disposables.composite();
    private final Map<Long, Integer> triesByChat = new HashMap<>();
    private volatile WebhookDispatcher.@Nullable Failure lastFailure;

    WebhookDelivery(StandinBot bot, WebhookAddress webhook, WebClient client) {
        this.bot = bot;
        this.webhook = webhook;
        this.client = client;
    }

    void start() {
        running.add(bot.updates().signal().rings().subscribe(ring -> go()));
        go();
    }

    private void go() {
        bot.alone(() -> {
            for (PendingUpdate update : bot.updates().waiting()) {
                if (triesByChat.size() >= webhook.connections()) break;
                if (!running.isDisposed() && triesByChat.putIfAbsent(update.chat(), 1) == null) bring(update);
            }
            return 0;
        });
    }

    private void bring(PendingUpdate update) {
        running.add(post(update).subscribe(done -> {}, error -> failed(update, error), () -> delivered(update)));
    }

    private Mono<Void> post(PendingUpdate update) {
        return client.post()
                .uri(webhook.url())
                .headers(headers -> {
                    headers.setContentType(MediaType.APPLICATION_JSON);
                    if (!webhook.secret().isEmpty()) headers.set("X-Telegram-Bot-Api-Secret-Token", webhook.secret());
                })
                .bodyValue(update.body().toString())
                .retrieve()
                .toBodilessEntity()
                .timeout(ANSWER)
                .then();
    }

    private void delivered(PendingUpdate update) {
        bot.alone(() -> {
            bot.updates().delivered(update);
            return triesByChat.remove(update.chat());
        });
        go();
    }

    private void failed(PendingUpdate update, Throwable error) {
        lastFailure = new WebhookDispatcher.Failure(bot.now().getEpochSecond(), words(error));
        int tries = bot.alone(() -> triesByChat.merge(update.chat(), 1, Integer::sum));
        if (tries > TRIES) {
            delivered(update);
            return;
        }
        running.add(Mono.delay(pause(tries)).subscribe(then -> bring(update)));
    }

    private static Duration pause(int tries) {
        Duration pause = Duration.ofMillis(250L << Math.min(tries, 8));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String words(Throwable error) {
        return error instanceof WebClientResponseException response
                ? "Wrong response from the webhook: " + response.getStatusCode().value()
                : "Connection failed";
    }

    Optional<WebhookDispatcher.Failure> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    @Override
    public void dispose() {
        running.dispose();
    }
}
