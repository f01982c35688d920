package dev.zapis.eventstore.postgres;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.NewEvent;
import java.util.Collection;

/** What the database could not store is refused before it gets into a batch with others. */
final class Acceptable {

    private static final int EVENT_BYTES = 1 << 20;
    private static final int APPEND_BYTES = 16 << 20;
    /** What an event takes besides its texts and bytes: ids, positions, index entries. */
    private static final int OVERHEAD = 128;

    private Acceptable() {}

    /** About how much the append takes; an {@link IllegalArgumentException} says what can't be stored. */
    static long bytesOf(Append append) {
        if (append.events().isEmpty()) {
            throw new IllegalArgumentException("an append records at least one event");
        }
        long bytes = lengthOf(append.once());
        for (var item : append.condition().items()) {
            bytes += bytesOf(item);
        }
        for (var event : append.events()) {
            bytes += bytesOf(event);
        }
        for (var key : append.keys()) {
            bytes += bytesOf(key);
        }
        if (bytes > APPEND_BYTES) {
            throw new IllegalArgumentException(
                    "an append of " + bytes + " bytes is above the limit of " + APPEND_BYTES);
        }
        return bytes;
    }

    private static long bytesOf(NewEvent event) {
        long bytes = OVERHEAD
                + (long) event.payload().length
                + event.metadata().length
                + text(event.type())
                + text(event.version())
                + lengthOf(event.tags())
                + (event.subject() == null ? 0 : text(event.subject()));
        if (bytes > EVENT_BYTES) {
            throw new IllegalArgumentException(
                    "an event of " + bytes + " bytes is above the limit of " + EVENT_BYTES + ": " + event.type());
        }
        return bytes;
    }

    private static long bytesOf(Criterion item) {
        return lengthOf(item.tags()) + lengthOf(item.types());
    }

    private static long bytesOf(DataKey key) {
        return text(key.subject()) + key.wrapped().length;
    }

    private static long lengthOf(Collection<String> texts) {
        long length = 0;
        for (var text : texts) {
            Joined.check(text);
            length += text(text);
        }
        return length;
    }

    /** The text's length. The driver would write half a surrogate pair as a question mark. */
    private static int text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("no text that is stored has a NUL in it");
            } else if (Character.isSurrogate(c) && !isPair(text, i)) {
                throw new IllegalArgumentException("half a surrogate pair is no text");
            }
        }
        return text.length();
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
