package dev.zapis.playground.world;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import reactor.core.publisher.Sinks;

/** Taps that the bot may still answer; used only under its bot's lock. */
public final class OpenTaps {

    private static final Duration ANSWERABLE = Duration.ofSeconds(60);
    private static final int MOST = 20_000;

    private final Map<String, Tap> open = new LinkedHashMap<>();

    Tap open(Instant now) {
        String id = Long.toUnsignedString(ThreadLocalRandom.current().nextLong());
        Tap tap = new Tap(id, now, Sinks.one());
        open.put(id, tap);
        if (open.size() > MOST) open.remove(open.keySet().iterator().next());
        return tap;
    }

    /** The tap of this id if it may still be answered; each is answered once. */
    public Optional<Tap> close(String id, Instant now) {
        return Optional.ofNullable(open.remove(id))
                .filter(tap -> tap.at().plus(ANSWERABLE).isAfter(now));
    }
}
