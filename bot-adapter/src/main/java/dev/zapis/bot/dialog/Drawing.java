package dev.zapis.bot.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it goes out: Telegram's HTML and rows of keys.
 *
 * @param file what hangs on the message; its words are short then
 */
public record Drawing(
        String html, List<List<Key>> keyboard, @Nullable File file) {

    private static final int LONGEST = 4096;
    private static final int LONGEST_CAPTION = 1024;

    /** @param data what comes back when it is tapped: 1 to 64 bytes */
    public record Key(String label, String data, Button.Style style) {}

    /**
     * @param type media type
     * @param bytes never changed by anybody
     */
    public record File(String name, String type, byte[] bytes) {}

    public Drawing {
        html = Html.cut(html, file == null ? LONGEST : LONGEST_CAPTION);
        keyboard = keyboard.stream().map(List::copyOf).toList();
    }

    public Drawing(String html, List<List<Key>> keyboard) {
        this(html, keyboard, null);
    }

    /** The words as far as they can stand under a file. */
    public String caption() {
        return Html.cut(html, LONGEST_CAPTION);
    }

    Drawing under(String word) {
        return new Drawing(word + "\n\n" + html, keyboard, file);
    }

    /** Telegram takes it only as a message of its own. */
    boolean needsItsOwnMessage() {
        return file != null;
    }
}
