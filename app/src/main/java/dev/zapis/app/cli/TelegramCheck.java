package dev.zapis.app.cli;

import dev.zapis.app.config.BotToken;
import dev.zapis.app.config.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The bot: Telegram knows its token, nobody else takes its updates, and both clocks agree. */
final class TelegramCheck implements Check {

    private static final Duration SKEW = Duration.ofSeconds(30);

    @Override
    public List<CheckResult> look(Settings settings) {
        var telegram = settings.telegram();
        var token = telegram.token();
        if (token == null) return List.of(CheckResult.well("doctor.playground", Map.of()));
        Map<String, Object> where = Map.of("api", telegram.apiUrl(), "bot", token.botId());
        try {
            return look(settings, token, new TelegramProbe(telegram.apiUrl(), token));
        } catch (IOException unreachable) {
            return List.of(CheckResult.ill("doctor.telegram.unreachable", where));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(CheckResult.ill("doctor.telegram.unreachable", where));
        }
    }

    private static List<CheckResult> look(Settings settings, BotToken token, TelegramProbe api)
            throws IOException, InterruptedException {
        Map<String, Object> where = Map.of("api", settings.telegram().apiUrl(), "bot", token.botId());
        var me = api.call("getMe");
        if (me.status() == 401 || me.status() == 404) return List.of(CheckResult.ill("doctor.token.refused", where));
        if (!me.ok()) return List.of(CheckResult.ill("doctor.telegram.unreachable", where));
        List<CheckResult> results = new ArrayList<>();
        String name = me.result().path("username").asString("");
        results.add(CheckResult.well("doctor.token", Map.of("name", name, "bot", token.botId())));
        results.add(webhook(settings, api.call("getWebhookInfo").result()));
        if (me.at() != null) results.add(clock(me.at()));
        return results;
    }

    // One webhook at most takes the updates: a start sets ours, or removes whichever there is.
    private static CheckResult webhook(Settings settings, JsonNode info) {
        String url = info.path("url").asString("");
        var ours = settings.telegram().publicUrl();
        Map<String, Object> facts =
                Map.of("url", url, "waiting", info.path("pending_update_count").asInt(0), "ours", String.valueOf(ours));
        if (url.isEmpty()) return CheckResult.well(ours == null ? "doctor.webhook.none" : "doctor.webhook.will", facts);
        boolean isOurs = ours != null && url.startsWith(ours + "/");
        return isOurs ? CheckResult.well("doctor.webhook.ours", facts) : CheckResult.ill("doctor.webhook.set", facts);
    }

    private static CheckResult clock(Instant theirs) {
        Duration skew = Duration.between(theirs, Instant.now()).abs();
        Map<String, Object> facts = Map.of("seconds", skew.toSeconds());
        return skew.compareTo(SKEW) <= 0
                ? CheckResult.well("doctor.clock", facts)
                : CheckResult.ill("doctor.clock.off", facts);
    }
}
