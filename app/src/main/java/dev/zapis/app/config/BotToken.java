package dev.zapis.app.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** The token of a bot; only its public part, the bot's id, is ever shown. */
public record BotToken(long botId, String value) {

    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,18}):[A-Za-z0-9_-]{3,}");

    /** Also with its colon as addresses may write it. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(/bot\\d+)(?::|%3[Aa])[^/?#\\s\"'<>]+");

    public static Optional<BotToken> parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        try {
            return Optional.of(new BotToken(Long.parseLong(matcher.group(1)), text));
        } catch (NumberFormatException tooBig) {
            return Optional.empty();
        }
    }

    /** The text without the secrets of tokens in addresses of the Bot API. */
    public static String masked(String text) {
        return text.contains("/bot") ? IN_ADDRESS.matcher(text).replaceAll("$1:***") : text;
    }

    @Override
    public String toString() {
        return botId + ":***";
    }
}
