package dev.zapis.eventstore.axon.crypto;

import org.jspecify.annotations.Nullable;

/** Encrypts personal fields under data keys, which it alone can unwrap. */
public interface DataCipher {

    /** A new data key, wrapped by the master key. */
    byte[] newWrappedKey();

    /** The text under the data key, bound to the associated data. */
    byte[] encrypt(byte[] wrappedKey, byte[] plain, byte[] associated);

    /**
     * What was encrypted; none if that was under another data key, which is gone.
     *
     * @throws DecryptionException if text or associated data were changed, or the data key is under another master key
     */
    byte @Nullable [] decrypt(byte[] wrappedKey, byte[] sealed, byte[] associated);
}
