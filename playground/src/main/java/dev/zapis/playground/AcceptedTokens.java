package dev.zapis.playground;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which bot tokens the stand-in lets in. */
public sealed interface AcceptedTokens {

    Pattern SHAPE = Pattern.compile("[1-9][0-9]{0,15}:[A-Za-z0-9_-]{3,}");

    boolean accepts(String token);

    /** The bot that is there before its first call. */
    Optional<Long> expected();

    static AcceptedTokens anyWellFormed() {
        return new Any();
    }

    static AcceptedTokens only(String token) {
        if (!wellFormed(token)) throw new IllegalArgumentException("a bot token looks like 123456:letters-and-digits");
        return new Only(token);
    }

    static boolean wellFormed(String token) {
        return token.length() <= 80 && SHAPE.matcher(token).matches();
    }

    /** The bot's id is the part of the token before the colon. */
    static long botId(String token) {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    /** Every token of the right shape is a bot of its own. */
    record Any() implements AcceptedTokens {
        @Override
        public boolean accepts(String token) {
            return wellFormed(token);
        }

        @Override
        public Optional<Long> expected() {
            return Optional.empty();
        }
    }

    /** One bot and nobody else. */
    record Only(String token) implements AcceptedTokens {
        @Override
        public boolean accepts(String candidate) {
            return MessageDigest.isEqual(
                    token.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<Long> expected() {
            return Optional.of(botId(token));
        }

        @Override
        public String toString() {
            return "Only[" + botId(token) + "]";
        }
    }
}
