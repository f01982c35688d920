package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.Button;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it goes out: Telegram's HTML and rows of keys.
 *
 * @param file what hangs on the message; its words are short then
 * @param replies keys below the field to write in, in place of a keyboard
 */
public record OutgoingMessage(
        String html,
        List<List<Key>> keyboard,
        @Nullable File file,
        @Nullable ReplyKeys replies) {

    private static final int LONGEST = 4096;
    private static final int LONGEST_CAPTION = 1024;

    /**
     * @param data what comes back when it is tapped: 1 to 64 bytes; empty where it copies
     * @param copied the words that a tap copies; none where it leads somewhere
     */
    public record Key(
            String label,
            String data,
            Button.Style style,
            @Nullable String copied) {

        public Key(String label, String data, Button.Style style) {
            this(label, data, style, null);
        }

        public static Key copying(String label, String words) {
            return new Key(label, "", Button.Style.PLAIN, words);
        }

        Key labelled(String other) {
            return new Key(other, data, style, copied);
        }
    }

    /**
     * @param type media type
     * @param bytes never changed by anybody
     * @param above a file that goes out before it, in a message of its own without words
     */
    public record File(
            String name,
            String type,
            byte[] bytes,
            @Nullable File above) {

        public File(String name, String type, byte[] bytes) {
            this(name, type, bytes, null);
        }
    }

    /**
     * @param contact words of the key that shares the person's contact
     * @param rows words of further keys: who presses one writes these words
     */
    public record ReplyKeys(String contact, List<List<String>> rows) {

        public ReplyKeys {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public OutgoingMessage {
        html = Html.cut(html, file == null ? LONGEST : LONGEST_CAPTION);
        keyboard = keyboard.stream().map(List::copyOf).toList();
    }

    public OutgoingMessage(String html, List<List<Key>> keyboard) {
        this(html, keyboard, null, null);
    }

    public OutgoingMessage(String html, List<List<Key>> keyboard, @Nullable File file) {
        this(html, keyboard, file, null);
    }

    public OutgoingMessage(String html, ReplyKeys replies) {
        this(html, List.of(), null, replies);
    }

    /** The words as far as they can stand under a file. */
    public String caption() {
        return Html.cut(html, LONGEST_CAPTION);
    }

    /** The same for a Telegram that knows no moments: their words are there all the same. */
    public OutgoingMessage undated() {
        return new OutgoingMessage(Html.undated(html), keyboard, file, replies);
    }

    public OutgoingMessage under(String word) {
        return new OutgoingMessage(word + "\n\n" + html, keyboard, file, replies);
    }

    /** The same for two that look the same. */
    public String digest() {
        try {
            byte[] looks = (html + '\u0000' + keyboard).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(looks);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("each Java has it", missing);
        }
    }

    /** Telegram takes it only as a message of its own. */
    public boolean needsItsOwnMessage() {
        return file != null || replies != null;
    }
}
