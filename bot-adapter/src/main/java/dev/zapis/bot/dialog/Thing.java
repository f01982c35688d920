package dev.zapis.bot.dialog;

/**
 * Something that events are about and that a message shows.
 *
 * @param tag as the events have it: its key, an equals sign, its value
 */
public record Thing(String tag) {

    /** @param key one of {@code Tags}, or a slice's own */
    public static Thing of(String key, Object id) {
        return new Thing(key + "=" + id);
    }
}
