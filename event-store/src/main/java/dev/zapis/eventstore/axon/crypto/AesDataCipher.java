package dev.zapis.eventstore.axon.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM with one data key per person, wrapped by one master key.
 *
 * <p>Wrapped key: version, id of the master key, id of the data key, nonce, ciphertext. Sealed text: version, id of the data
 * key, nonce, ciphertext. What stands before the nonce is authenticated too.
 */
public final class AesDataCipher implements DataCipher {

    private static final byte VERSION = 1;
    private static final int KEY_BYTES = 32;
    private static final int KEY_ID_BYTES = 8;
    private static final int WRAPPED_HEADER = 1 + Integer.BYTES + KEY_ID_BYTES;
    private static final int SEALED_HEADER = 1 + KEY_ID_BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final byte[] masterKey;
    private final int masterKeyId;

    public AesDataCipher(byte[] masterKey, int masterKeyId) {
        if (masterKey.length != KEY_BYTES) {
            throw new IllegalArgumentException("the master key has " + masterKey.length + " bytes instead of 32");
        }
        this.masterKey = masterKey.clone();
        this.masterKeyId = masterKeyId;
    }

    @Override
    public byte[] newWrappedKey() {
        return wrap(randomBytes(KEY_BYTES));
    }

    /** The secret under the master key; {@link #unwrap} opens it. */
    public byte[] wrap(byte[] secret) {
        return wrap(randomBytes(KEY_ID_BYTES), secret);
    }

    /** The same data key under this cipher's master key: what was encrypted under it is still read. */
    public byte[] rewrap(byte[] wrapped, AesDataCipher before) {
        return wrap(dataKeyId(wrapped), before.unwrap(wrapped));
    }

    /** Which master key it is wrapped by. */
    public static int masterKeyId(byte[] wrapped) {
        requireForm(wrapped, WRAPPED_HEADER);
        return ByteBuffer.wrap(wrapped).getInt(1);
    }

    private byte[] wrap(byte[] id, byte[] secret) {
        byte[] header = ByteBuffer.allocate(WRAPPED_HEADER)
                .put(VERSION)
                .putInt(masterKeyId)
                .put(id)
                .array();
        return seal(masterKey, header, secret, new byte[0]);
    }

    @Override
    public byte[] encrypt(byte[] wrappedKey, byte[] plain, byte[] associated) {
        byte[] header = ByteBuffer.allocate(SEALED_HEADER)
                .put(VERSION)
                .put(dataKeyId(wrappedKey))
                .array();
        return seal(unwrap(wrappedKey), header, plain, associated);
    }

    @Override
    public byte @Nullable [] decrypt(byte[] wrappedKey, byte[] sealed, byte[] associated) {
        byte[] dataKey = unwrap(wrappedKey);
        requireForm(sealed, SEALED_HEADER);
        if (!Arrays.equals(Arrays.copyOfRange(sealed, 1, SEALED_HEADER), dataKeyId(wrappedKey))) {
            return null;
        }
        return open(dataKey, SEALED_HEADER, sealed, associated);
    }

    /**
     * What was wrapped.
     *
     * @throws DecryptionException if it was changed, or wrapped by another master key
     */
    public byte[] unwrap(byte[] wrapped) {
        int usedKeyId = masterKeyId(wrapped);
        if (usedKeyId != masterKeyId) {
            throw new DecryptionException(
                    "a data key is wrapped by master key " + usedKeyId + ", at hand is " + masterKeyId);
        }
        return open(masterKey, WRAPPED_HEADER, wrapped, new byte[0]);
    }

    private static byte[] dataKeyId(byte[] wrapped) {
        requireForm(wrapped, WRAPPED_HEADER);
        return Arrays.copyOfRange(wrapped, 1 + Integer.BYTES, WRAPPED_HEADER);
    }

    private static void requireForm(byte[] bytes, int header) {
        if (bytes.length < header + NONCE_BYTES + TAG_BYTES || bytes[0] != VERSION) {
            throw new DecryptionException("encrypted data have an unknown form");
        }
    }

    private byte[] seal(byte[] key, byte[] header, byte[] plain, byte[] associated) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(header);
            cipher.updateAAD(associated);
            byte[] text = cipher.doFinal(plain);
            return ByteBuffer.allocate(header.length + NONCE_BYTES + text.length)
                    .put(header)
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java can't encrypt with AES-256-GCM", e);
        }
    }

    private static byte[] open(byte[] key, int header, byte[] sealed, byte[] associated) {
        int text = header + NONCE_BYTES;
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, header, text));
            cipher.updateAAD(sealed, 0, header);
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed, text, sealed.length - text);
        } catch (GeneralSecurityException e) {
            throw new DecryptionException("encrypted data were changed, moved, or made under another key", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
