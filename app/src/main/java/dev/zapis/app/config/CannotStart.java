package dev.zapis.app.config;

import java.util.HashMap;
import java.util.Map;

/** Why a start is impossible: an exit code and a key of the operator's words, never a secret. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String key;
    private final transient Map<String, Object> facts;

    private CannotStart(int exitCode, String key, Map<String, Object> facts) {
        super(key + " " + facts);
        this.exitCode = exitCode;
        this.key = key;
        this.facts = Map.copyOf(facts);
    }

    /** A variable of the environment is wrong; {@code key} says how. */
    public static CannotStart wrong(String variable, String key, Map<String, Object> facts) {
        var all = new HashMap<>(facts);
        all.put("variable", variable);
        return new CannotStart(2, "setting." + key, all);
    }

    /** The surroundings do not allow a start. */
    public static CannotStart because(String key, Map<String, Object> facts) {
        return new CannotStart(1, "cannot." + key, facts);
    }

    /** Keeps the cause for the log file. */
    public CannotStart after(Throwable cause) {
        initCause(cause);
        return this;
    }

    public int exitCode() {
        return exitCode;
    }

    /** The one line for the operator. */
    public String line(Words words) {
        return words.say(key, facts);
    }
}
