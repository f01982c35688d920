package dev.zapis.eventstore.postgres;

import java.util.Map;

/** Time limits that the server keeps: they hold even if this process hangs or the network is cut. */
final class ServerLimits {

    static final Map<String, String> OPTIONS = Map.of(
            "statement_timeout", Database.STATEMENT_LIMIT.toSeconds() + "s",
            "lock_timeout", "3s",
            "idle_in_transaction_session_timeout", "10s");

    private ServerLimits() {}
}
