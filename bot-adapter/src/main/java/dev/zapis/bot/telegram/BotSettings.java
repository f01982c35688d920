package dev.zapis.bot.telegram;

import dev.zapis.bot.telegram.updates.Webhook;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Which bot this is, and where its Telegram is.
 *
 * @param api scheme, host and port; a path is not possible
 * @param patience how long Telegram may hold a poll while nothing happens
 * @param webhook where updates are brought to; none where they are polled for
 */
public record BotSettings(
        String token, URI api, Duration timeout, @Nullable Webhook webhook) {

    private static final URI TELEGRAM = URI.create("https://api.telegram.org");
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    public BotSettings {
        if (token.isBlank()) throw new IllegalArgumentException("the bot's token is empty");
        boolean http = "http".equals(api.getScheme()) || "https".equals(api.getScheme());
        if (!http || api.getHost() == null) throw new IllegalArgumentException("not an http address: " + api);
        if (!api.getRawPath().isEmpty() && !api.getRawPath().equals("/"))
            throw new IllegalArgumentException("the address of a Telegram API has no path: " + api);
    }

    public static BotSettings of(String token) {
        return at(token, TELEGRAM);
    }

    public static BotSettings at(String token, URI api) {
        return new BotSettings(token, api, PATIENCE, null);
    }

    /** The same with updates brought. */
    public BotSettings brought(Webhook to) {
        return new BotSettings(token, api, timeout, to);
    }

    public TelegramUrl url() {
        int standard = api.getScheme().equals("https") ? HTTPS : HTTP;
        return new TelegramUrl(api.getScheme(), api.getHost(), api.getPort() < 0 ? standard : api.getPort(), false);
    }

    /** Without the token: settings are logged. */
    @Override
    public String toString() {
        return "bot at " + api;
    }
}
