package dev.zapis.app.cli;

import java.util.Map;

/** One thing that the doctor looked at: whether it is well, and a key of the operator's words that says so. */
record CheckResult(boolean well, String key, Map<String, Object> facts) {

    static CheckResult well(String key, Map<String, Object> facts) {
        return new CheckResult(true, key, facts);
    }

    static CheckResult ill(String key, Map<String, Object> facts) {
        return new CheckResult(false, key, facts);
    }
}
