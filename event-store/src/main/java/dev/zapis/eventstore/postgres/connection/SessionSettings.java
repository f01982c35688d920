package dev.zapis.eventstore.postgres.connection;

import dev.zapis.eventstore.postgres.Database;
import java.util.HashMap;
import java.util.Map;

/** Time limits that the server keeps: they hold even if this process hangs or the network is cut. */
public final class SessionSettings {

    public static final Map<String, String> OPTIONS = Map.of(
            "statement_timeout", Database.STATEMENT_LIMIT.toSeconds() + "s",
            "lock_timeout", "3s",
            "idle_in_transaction_session_timeout", "10s");

    /**
     * Plans by ranges of indexes only, whatever the statistics say, made once: they stay the same while the log grows from
     * nothing to millions of events.
     */
    public static final Map<String, String> PINNED = Map.of(
            "plan_cache_mode", "force_generic_plan",
            "enable_seqscan", "off",
            "enable_bitmapscan", "off",
            "enable_hashjoin", "off",
            "enable_mergejoin", "off",
            "jit", "off");

    /** Of a session that appends: pinned plans, and the word that lets append_event write. */
    public static final Map<String, String> APPENDING = appending();

    private SessionSettings() {}

    private static Map<String, String> appending() {
        var appending = new HashMap<>(PINNED);
        appending.put("zapis.in", "1");
        return Map.copyOf(appending);
    }
}
