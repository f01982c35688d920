package dev.zapis.app.doctor;

import java.util.Map;

/** One thing that the doctor looked at: whether it is well, and a key of the operator's words that says so. */
record Finding(boolean well, String key, Map<String, Object> facts) {

    static Finding well(String key, Map<String, Object> facts) {
        return new Finding(true, key, facts);
    }

    static Finding ill(String key, Map<String, Object> facts) {
        return new Finding(false, key, facts);
    }
}
