package dev.zapis.eventstore.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log counts events by UUIDs. An id that is none gets one made of it, always the same, and stays in the event's metadata. */
final class EventIds {

    /** Metadata key of the id that Axon's event had, on events whose id is no UUID. */
    static final String ORIGINAL = "zapis.id";

    private static final int IN_USUAL_FORM = 36;
    private static final long NOT_VERSION = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long NOT_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private EventIds() {}

    static UUID of(String id) {
        UUID same = same(id);
        return same == null ? derived(id) : same;
    }

    static boolean isUuid(String id) {
        return same(id) != null;
    }

    /** None where another text would be read back, as of capital letters. */
    private static @Nullable UUID same(String id) {
        if (id.length() != IN_USUAL_FORM) {
            return null;
        }
        try {
            UUID read = UUID.fromString(id);
            return read.toString().equals(id) ? read : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private static UUID derived(String id) {
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(id.getBytes(UTF_8)));
        return new UUID(hash.getLong() & NOT_VERSION | VERSION_8, hash.getLong() & NOT_VARIANT | VARIANT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
