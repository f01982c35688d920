package dev.zapis.playground.world;

import java.time.Duration;
import java.time.Instant;

/** Tokens that refill with time: an empty bucket says how long to wait. */
final class TokenBucket {

    private final double capacity;
    private final double perSecond;
    private double tokens;
    private Instant seen;

    TokenBucket(double capacity, double perSecond, Instant now) {
        this.capacity = capacity;
        this.perSecond = perSecond;
        tokens = capacity;
        seen = now;
    }

    /** Seconds to wait before there is a token, 0 when there is one. */
    int wait(Instant now) {
        double passed = Math.max(0, Duration.between(seen, now).toMillis() / 1000.0);
        tokens = Math.min(capacity, tokens + passed * perSecond);
        seen = now;
        return tokens >= 1 ? 0 : Math.max(1, (int) Math.ceil((1 - tokens) / perSecond));
    }

    void take() {
        tokens--;
    }
}
