package dev.zapis.app.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** The token of a bot; only its public part, the bot's id, is ever shown. */
public record BotToken(long botId, String value) {

    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,18}):[A-Za-z0-9_-]{3,}");

    public static Optional<BotToken> parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        try {
            return Optional.of(new BotToken(Long.parseLong(matcher.group(1)), text));
        } catch (NumberFormatException tooBig) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return botId + ":***";
    }
}
