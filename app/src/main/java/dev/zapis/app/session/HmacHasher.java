package dev.zapis.app.session;

import dev.zapis.command.KeyedHasher;
import dev.zapis.events.person.AccountKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Fingerprints by HMAC-SHA-256 under a secret that is used for nothing else. */
public final class HmacHasher implements KeyedHasher {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    public HmacHasher(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** With a secret of its own: nothing that it makes is ever made for another use. */
    public static HmacHasher forUse(String use, byte[] masterKey) {
        return new HmacHasher(secretFor(use, masterKey));
    }

    /** A secret that is made of the master key, another one for each use. */
    public static byte[] secretFor(String use, byte[] masterKey) {
        return mac(new SecretKeySpec(masterKey, ALGORITHM), use);
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
