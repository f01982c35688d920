package dev.zapis.app.visit;

import dev.zapis.command.Fingerprint;
import dev.zapis.events.person.AccountKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Fingerprints by HMAC-SHA-256 under a key that is made of the master key and used for nothing else. */
public final class KeyedHash implements Fingerprint {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    public KeyedHash(byte[] masterKey) {
        this("zapis fingerprints", masterKey);
    }

    private KeyedHash(String use, byte[] masterKey) {
        this.key = new SecretKeySpec(mac(new SecretKeySpec(masterKey, ALGORITHM), use), ALGORITHM);
    }

    /** With a key of its own: nothing that it makes is ever made for another use. */
    public static KeyedHash forUse(String use, byte[] masterKey) {
        return new KeyedHash(use, masterKey);
    }

    @Override
    public String of(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(key, text), BYTES));
    }

    /** What stands for a Telegram account in the log. */
    public AccountKey account(long telegramId) {
        return new AccountKey(of("account:" + telegramId));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
