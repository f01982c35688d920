package dev.zapis.playground.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Telegram's limits on sending, when they are switched on. */
public final class Limits {

    private static final int KEPT = 50_000;

    /** Telegram speaks of one message a second and allows short bursts. */
    private static final int BURST = 4;

    private final Map<String, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > KEPT;
        }
    };
    private boolean enforced;

    public synchronized void enforce(boolean now) {
        enforced = now;
        buckets.clear();
    }

    public synchronized boolean enforced() {
        return enforced;
    }

    /** Seconds that the bot has to wait before it may send to the chat, 0 when it may now. */
    public synchronized int retryAfter(long bot, long chat, Instant now) {
        if (!enforced) return 0;
        TokenBucket all = buckets.computeIfAbsent("bot" + bot, key -> new TokenBucket(30, 30, now));
        TokenBucket one = buckets.computeIfAbsent(bot + "/" + chat, key -> forChat(chat, now));
        int wait = Math.max(all.wait(now), one.wait(now));
        if (wait > 0) return wait;
        all.take();
        one.take();
        return 0;
    }

    private static TokenBucket forChat(long chat, Instant now) {
        return chat < 0 ? new TokenBucket(20, 20 / 60.0, now) : new TokenBucket(BURST, 1, now);
    }
}
