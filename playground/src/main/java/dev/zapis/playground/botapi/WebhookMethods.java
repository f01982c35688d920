package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.AllowedUpdates;
import dev.zapis.playground.world.StandinBot;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Having updates brought instead of asking for them. */
final class WebhookMethods {

    private final WebhookDispatcher webhooks;
    private final WebhookAddress.Reach reach;

    WebhookMethods(WebhookDispatcher webhooks, WebhookAddress.Reach reach) {
        this.webhooks = webhooks;
        this.reach = reach;
    }

    List<BotMethod> all() {
        return List.of(
                BotMethod.at(SetWebhook.class, this::set),
                BotMethod.at(DeleteWebhook.class, this::delete),
                BotMethod.at(GetWebhookInfo.class, this::show));
    }

    private JsonNode set(Call call) {
        if (call.params().text("url").isEmpty()) return delete(call);
        StandinBot bot = call.bot();
        WebhookAddress webhook = WebhookAddress.asked(call.params(), reach);
        JsonNode allowed = call.params().json("allowed_updates");
        if (allowed.isArray()) AllowedUpdates.ask(bot.profile(), allowed);
        if (call.params().flag("drop_pending_updates")) bot.updates().clear();
        webhook.keep(bot.profile());
        bot.updates().newPoll();
        webhooks.serve(bot);
        return BotApiJson.TRUE;
    }

    private JsonNode delete(Call call) {
        StandinBot bot = call.bot();
        WebhookAddress.forget(bot.profile());
        webhooks.leave(bot);
        if (call.params().flag("drop_pending_updates")) bot.updates().clear();
        return BotApiJson.TRUE;
    }

    private JsonNode show(Call call) {
        StandinBot bot = call.bot();
        Optional<WebhookAddress> webhook = WebhookAddress.of(bot.profile());
        ObjectNode shown = Json.object()
                .put("url", webhook.map(WebhookAddress::url).orElse(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", bot.updates().size());
        webhook.ifPresent(set -> shown.put("max_connections", set.connections()));
        webhooks.lastFailure(bot).ifPresent(failure -> shown.put("last_error_date", failure.date())
                .put("last_error_message", failure.words()));
        bot.profile().find("allowed_updates").ifPresent(kinds -> shown.set("allowed_updates", kinds));
        return shown;
    }
}
