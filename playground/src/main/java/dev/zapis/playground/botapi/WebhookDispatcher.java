package dev.zapis.playground.botapi;

import dev.zapis.playground.world.StandinBot;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;

/** Brings updates to the bots that have set a webhook. */
final class WebhookDispatcher implements Disposable {

    private final Map<Long, WebhookDelivery> deliveries = new ConcurrentHashMap<>();
    private final WebClient client = WebClient.create();
    private final WebhookAddress.Reach reach;

    WebhookDispatcher(WebhookAddress.Reach reach) {
        this.reach = reach;
    }

    /** An address beyond reach was kept by an earlier version. */
    void serve(StandinBot bot) {
        WebhookAddress.of(bot.profile()).filter(kept -> kept.isWithin(reach)).ifPresent(webhook -> {
            WebhookDelivery fresh = new WebhookDelivery(bot, webhook, client);
            stop(deliveries.put(bot.id(), fresh));
            fresh.start();
        });
    }

    void leave(StandinBot bot) {
        stop(deliveries.remove(bot.id()));
    }

    Optional<Failure> lastFailure(StandinBot bot) {
        return Optional.ofNullable(deliveries.get(bot.id())).flatMap(WebhookDelivery::lastFailure);
    }

    private static void stop(@Nullable WebhookDelivery delivery) {
        if (delivery != null) delivery.dispose();
    }

    @Override
    public void dispose() {
        deliveries.values().forEach(WebhookDelivery::dispose);
        deliveries.clear();
    }

    /** Why the last delivery did not succeed. */
    record Failure(long date, String words) {}
}
