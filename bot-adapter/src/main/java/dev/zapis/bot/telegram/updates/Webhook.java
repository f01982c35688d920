package dev.zapis.bot.telegram.updates;

import java.net.URI;

/**
 * Where Telegram is to bring updates to.
 *
 * @param secret what it proves by that it is Telegram
 */
public record Webhook(URI url, String secret) {

    /** The header of each delivery that carries the secret. */
    public static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

    /** The same place at another server. */
    public Webhook at(URI server) {
        return new Webhook(server.resolve(url.getPath()), secret);
    }

    /** Without the secret: settings are logged. */
    @Override
    public String toString() {
        return "webhook at " + url;
    }
}
