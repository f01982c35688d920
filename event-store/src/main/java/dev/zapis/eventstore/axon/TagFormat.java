package dev.zapis.eventstore.axon;

import org.axonframework.messaging.eventstreaming.Tag;

/**
 * How Axon's tags stand in the log: key, equals sign, value, both as they are. Only in a key an equals sign or a backslash gets a
 * backslash before it, so that the first bare equals sign ends the key and no two tags look alike. So does a key that is
 * the log's own.
 */
public final class TagFormat {

    private static final String COMMAND = "cmd";

    private TagFormat() {}

    static String of(Tag tag) {
        return key(tag.key()) + "=" + tag.value();
    }

    /** Of the first event that a command leaves. No tag of Axon's ever has this form. */
    public static String command(String id) {
        return COMMAND + "=" + id;
    }

    static boolean isCommand(String tag) {
        return tag.startsWith(COMMAND + "=");
    }

    private static String key(String key) {
        if (key.equals(COMMAND)) {
            return "\\" + key;
        }
        return key.indexOf('=') < 0 && key.indexOf('\\') < 0
                ? key
                : key.replace("\\", "\\\\").replace("=", "\\=");
    }
}
