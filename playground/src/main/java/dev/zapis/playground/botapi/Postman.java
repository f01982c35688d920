package dev.zapis.playground.botapi;

import dev.zapis.playground.world.Bot;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;

/** Brings updates to the bots that have set a webhook. */
final class Postman implements Disposable {

    private final Map<Long, Round> rounds = new ConcurrentHashMap<>();
    private final WebClient client = WebClient.create();
    private final Webhook.Reach reach;

    Postman(Webhook.Reach reach) {
        this.reach = reach;
    }

    /** An address beyond reach was kept by an earlier version. */
    void serve(Bot bot) {
        Webhook.of(bot.settings()).filter(kept -> kept.isWithin(reach)).ifPresent(webhook -> {
            Round fresh = new Round(bot, webhook, client);
            stop(rounds.put(bot.id(), fresh));
            fresh.start();
        });
    }

    void leave(Bot bot) {
        stop(rounds.remove(bot.id()));
    }

    Optional<Failure> lastFailure(Bot bot) {
        return Optional.ofNullable(rounds.get(bot.id())).flatMap(Round::lastFailure);
    }

    private static void stop(@Nullable Round round) {
        if (round != null) round.dispose();
    }

    @Override
    public void dispose() {
        rounds.values().forEach(Round::dispose);
        rounds.clear();
    }

    /** Why the last delivery did not succeed. */
    record Failure(long date, String words) {}
}
