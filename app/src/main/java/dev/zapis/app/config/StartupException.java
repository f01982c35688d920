package dev.zapis.app.config;

import java.util.HashMap;
import java.util.Map;

/** Why a start is impossible: an exit code and a key of the operator's words, never a secret. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String key;
    private final transient Map<String, Object> facts;

    private StartupException(int exitCode, String key, Map<String, Object> facts) {
        super(key + " " + facts);
        this.exitCode = exitCode;
        this.key = key;
        this.facts = Map.copyOf(facts);
    }

    /** A variable of the environment is wrong; {@code key} says how. */
    public static StartupException wrong(String variable, String key, Map<String, Object> facts) {
        var all = new HashMap<>(facts);
        all.put("variable", variable);
        return new StartupException(2, "setting." + key, all);
    }

    /** The surroundings do not allow a start. */
    public static StartupException because(String key, Map<String, Object> facts) {
        return new StartupException(1, "cannot." + key, facts);
    }

    /** Keeps the cause for the log file. */
    public StartupException after(Throwable cause) {
        initCause(cause);
        return this;
    }

    public int exitCode() {
        return exitCode;
    }

    /** The one line for the operator. */
    public String line(ConsoleMessages messages) {
        return messages.say(key, facts);
    }
}
