package dev.zapis.app.wiring;

import dev.zapis.app.config.HomeName;
import dev.zapis.app.config.Settings;

/** The bot of the playground: its token opens nothing anywhere else. */
final class PlaygroundBot {

    private static final long FIRST = 1_000_001;
    private static final int MANY = 1_000_000_000;

    private PlaygroundBot() {}

    /** On a shared database each playground has a Telegram of its own, and so a bot of its own: update numbers would collide. */
    static String token(Settings settings) {
        boolean shared = settings.storage().database() != null;
        long bot =
                shared ? FIRST + 1 + Math.floorMod(HomeName.of(settings.home()).hashCode(), MANY) : FIRST;
        return bot + ":zapis-playground";
    }
}
