package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.NotStorableException;
import dev.zapis.eventstore.postgres.connection.JoinedText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;

/** What the database could not store is refused before it gets into a batch with others. */
public final class AppendValidator {

    private static final int EVENT_BYTES = 1 << 20;
    private static final int APPEND_BYTES = 16 << 20;
    /** What an event takes besides its texts and bytes: ids, positions, index entries. */
    private static final int OVERHEAD = 128;

    /** PostgreSQL takes 2,704 with what it adds itself. */
    private static final int KEY_BYTES = 2_600;

    private static final int SHOWN = 40;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private AppendValidator() {}

    /** Refuses to look for what no event can have. */
    public static void check(Criteria criteria) {
        for (var item : criteria.items()) {
            lengthOf(item.tags());
            lengthOf(item.types());
        }
    }

    /** About how much the append takes; a {@link NotStorableException} says what can't be stored. */
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
            throw new NotStorableException("an append of " + bytes + " bytes is above the limit of " + APPEND_BYTES);
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
        checkKey("a type", event.type(), "");
        event.tags().forEach(tag -> checkKey("a tag", tag, event.type()));
        if (event.subject() != null) {
            checkKey("a subject", event.subject(), "");
        }
        if (event.at() != null && (event.at().isBefore(FIRST) || event.at().isAfter(LAST))) {
            throw new NotStorableException("an event of the years 1 to 9999 can be stored, not of " + event.at());
        }
        if (bytes > EVENT_BYTES) {
            throw new NotStorableException(
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
            JoinedText.check(text);
            length += text(text);
        }
        return length;
    }

    /** The text's length. */
    private static int text(String text) {
        NotStorableException.check(text);
        return text.length();
    }

    /** What stands in an index together has to fit into a third of a page. */
    private static void checkKey(String what, String key, String beside) {
        int length = key.length() + beside.length();
        if (length > KEY_BYTES / 3 && (bytes(key) + bytes(beside)) > KEY_BYTES) {
            throw new NotStorableException(
                    "%s of %,d bytes is longer than an index takes: %s".formatted(what, bytes(key), name(key)));
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A tag's key, which tells what it is about, not whom. */
    private static String name(String tag) {
        int end = tag.indexOf('=');
        return tag.substring(0, Math.min(end < 0 ? tag.length() : end, SHOWN));
    }
}
