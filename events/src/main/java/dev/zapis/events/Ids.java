package dev.zapis.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** Ids are 128 bits as 22 characters of base64url, so that a route, an id and a version fit Telegram's 64 bytes. */
public final class Ids {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;

    private Ids() {}

    /** The id itself, if it has the form of one; else an {@link IllegalArgumentException}. */
    public static String checked(String value) {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not an id");
        return value;
    }

    /** The same parts always give the same id: what a repeated command makes is recognised by it. */
    public static String derived(String... parts) {
        byte[] digest = sha256(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
