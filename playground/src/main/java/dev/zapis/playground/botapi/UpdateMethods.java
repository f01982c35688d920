package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.AllowedUpdates;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.Close;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.LogOut;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who the bot is, and what it is told when it asks. */
final class UpdateMethods {

    private static final int AT_ONCE = 100;
    private static final long PATIENCE_SECONDS = 50;

    private UpdateMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.at(GetMe.class, UpdateMethods::me),
                BotMethod.at(LogOut.class, call -> BotApiJson.TRUE),
                BotMethod.at(Close.class, call -> BotApiJson.TRUE),
                BotMethod.later(GetUpdates.class, UpdateMethods::poll));
    }

    private static JsonNode me(Call call) {
        return call.bot()
                .asUser()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private static Mono<JsonNode> poll(Call call) {
        StandinBot bot = call.bot();
        int limit = (int) Math.clamp(call.params().number("limit", AT_ONCE), 1, AT_ONCE);
        long seconds = Math.clamp(call.params().number("timeout", 0), 0, PATIENCE_SECONDS);
        return Mono.defer(() -> {
            long ticket = bot.alone(() -> begin(call));
            return bot.updates()
                    .signal()
                    .firstSeen(() -> bot.alone(() -> look(bot, ticket, limit)), Duration.ofSeconds(seconds))
                    .defaultIfEmpty(Json.array())
                    .onErrorResume(ApiError.class, taken -> Mono.delay(bot.alone(bot.updates()::conflictPause))
                            .then(Mono.error(taken)));
        });
    }

    private static long begin(Call call) {
        Updates updates = call.bot().updates();
        if (WebhookAddress.of(call.bot().profile()).isPresent())
            throw ApiError.conflict("can't use getUpdates method while webhook is active;"
                    + " use deleteWebhook to delete the webhook first");
        JsonNode allowed = call.params().json("allowed_updates");
        if (allowed.isArray()) AllowedUpdates.ask(call.bot().profile(), allowed);
        long offset = call.params().number("offset", 0);
        if (offset < 0) updates.keepLast((int) -offset);
        else updates.confirm(offset);
        return updates.newPoll();
    }

    private static @Nullable JsonNode look(StandinBot bot, long ticket, int limit) {
        if (!bot.updates().isCurrent(ticket)) throw taken(bot);
        List<ObjectNode> found = bot.updates().take(limit);
        if (found.isEmpty()) return null;
        ArrayNode answer = Json.array();
        answer.addAll(found);
        return answer;
    }

    private static ApiError taken(StandinBot bot) {
        Optional<WebhookAddress> webhook = WebhookAddress.of(bot.profile());
        return ApiError.conflict(
                webhook.isPresent()
                        ? "terminated by setWebhook request"
                        : "terminated by other getUpdates request;"
                                + " make sure that only one bot instance is running");
    }
}
