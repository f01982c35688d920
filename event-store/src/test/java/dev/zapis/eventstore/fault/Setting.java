package dev.zapis.eventstore.fault;

import java.time.Duration;

/** How long fault tests take: briefly in every build, thoroughly with {@code -Dfaults=long}. */
final class Setting {

    private static final boolean LONG = "long".equals(System.getProperty("faults"));

    private Setting() {}

    static boolean isLong() {
        return LONG;
    }

    static int rounds(int brief, int thorough) {
        return LONG ? thorough : brief;
    }

    static Duration seconds(double brief, int thorough) {
        return LONG ? Duration.ofSeconds(thorough) : Duration.ofMillis((long) (brief * 1000));
    }
}
