package dev.zapis.app.config;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The token of a bot; only its public part, the bot's id, is ever shown. */
public record BotToken(long botId, String value) {

    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,18}):[A-Za-z0-9_-]{3,}");

    /** A colon as addresses may write it, however often they are encoded. */
    private static final String COLON = "(?::|%(?:25)*3a)";

    /** A short secret is one only where an address has it; what looks like a token is one whatever is before it. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(/bot\\d+)" + COLON + "[^/?#\\s\"'<>]+|(?<!\\d)(\\d{5,}+)" + COLON + "[\\w%-]{20,}+");

    public static Optional<BotToken> parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        try {
            return Optional.of(new BotToken(Long.parseLong(matcher.group(1)), text));
        } catch (NumberFormatException tooBig) {
            return Optional.empty();
        }
    }

    /** The text without the secrets of tokens. */
    public static String masked(String text) {
        return SECRET.matcher(text).replaceAll(found -> botId(found) + ":***");
    }

    private static String botId(MatchResult found) {
        String inAddress = found.group(1);
        return inAddress == null ? found.group(2) : inAddress;
    }

    @Override
    public String toString() {
        return botId + ":***";
    }
}
