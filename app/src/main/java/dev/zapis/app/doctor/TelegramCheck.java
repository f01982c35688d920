package dev.zapis.app.doctor;

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
    public List<Finding> look(Settings settings) {
        var telegram = settings.telegram();
        var token = telegram.token();
        if (token == null) return List.of(Finding.well("doctor.playground", Map.of()));
        Map<String, Object> where = Map.of("api", telegram.apiUrl(), "bot", token.botId());
        try {
            return look(settings, token, new BotApi(telegram.apiUrl(), token));
        } catch (IOException unreachable) {
            return List.of(Finding.ill("doctor.telegram.unreachable", where));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(Finding.ill("doctor.telegram.unreachable", where));
        }
    }

    private static List<Finding> look(Settings settings, BotToken token, BotApi api)
            throws IOException, InterruptedException {
        Map<String, Object> where = Map.of("api", settings.telegram().apiUrl(), "bot", token.botId());
        var me = api.call("getMe");
        if (me.status() == 401 || me.status() == 404) return List.of(Finding.ill("doctor.token.refused", where));
        if (!me.ok()) return List.of(Finding.ill("doctor.telegram.unreachable", where));
        List<Finding> findings = new ArrayList<>();
        String name = me.result().path("username").asString("");
        findings.add(Finding.well("doctor.token", Map.of("name", name, "bot", token.botId())));
        findings.add(webhook(settings, api.call("getWebhookInfo").result()));
        if (me.at() != null) findings.add(clock(me.at()));
        return findings;
    }

    // One webhook at most takes the updates: a start sets ours, or removes whichever there is.
    private static Finding webhook(Settings settings, JsonNode info) {
        String url = info.path("url").asString("");
        var ours = settings.telegram().publicUrl();
        Map<String, Object> facts =
                Map.of("url", url, "waiting", info.path("pending_update_count").asInt(0), "ours", String.valueOf(ours));
        if (url.isEmpty()) return Finding.well(ours == null ? "doctor.webhook.none" : "doctor.webhook.will", facts);
        boolean isOurs = ours != null && url.startsWith(ours + "/");
        return isOurs ? Finding.well("doctor.webhook.ours", facts) : Finding.ill("doctor.webhook.set", facts);
    }

    private static Finding clock(Instant theirs) {
        Duration skew = Duration.between(theirs, Instant.now()).abs();
        Map<String, Object> facts = Map.of("seconds", skew.toSeconds());
        return skew.compareTo(SKEW) <= 0 ? Finding.well("doctor.clock", facts) : Finding.ill("doctor.clock.off", facts);
    }
}
