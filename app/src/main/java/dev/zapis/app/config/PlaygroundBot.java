package dev.zapis.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The bot of the playground: its token opens nothing anywhere else, and differs from home to home, so that nobody guesses it. */
public final class PlaygroundBot {

    private static final long FIRST = 1_000_001;
    private static final int MANY = 1_000_000_000;
    private static final int RANDOM_BYTES = 24;

    private PlaygroundBot() {}

    /** On a shared database each playground has a Telegram of its own, and so a bot of its own: update numbers would collide. */
    public static String token(Settings settings) {
        boolean shared = settings.storage().database() != null;
        long bot = shared
                ? FIRST + 1 + Math.floorMod(InstanceName.of(settings.home()).hashCode(), MANY)
                : FIRST;
        return bot + ":" + secret(settings.directory());
    }

    /** Made at the first start and kept. */
    private static String secret(Path directory) {
        Path file = directory.resolve("bot.secret");
        try {
            if (Files.exists(file)) {
                String kept = Files.readString(file).strip();
                if (kept.matches("[A-Za-z0-9_-]{32}")) return kept;
            }
            PrivateFiles.directory(directory);
            byte[] random = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(random);
            String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            PrivateFiles.file(file, fresh + "\n");
            return fresh;
        } catch (IOException failed) {
            throw new UncheckedIOException("the secret of the playground's bot cannot be kept in " + file, failed);
        }
    }
}
