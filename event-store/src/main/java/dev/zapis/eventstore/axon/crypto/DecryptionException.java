package dev.zapis.eventstore.axon.crypto;

/** Encrypted data were changed, moved to another place, or belong to another master key. */
public final class DecryptionException extends RuntimeException {

    DecryptionException(String message) {
        super(message);
    }

    DecryptionException(String message, Throwable cause) {
        super(message, cause);
    }
}
