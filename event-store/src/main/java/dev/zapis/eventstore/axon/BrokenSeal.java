package dev.zapis.eventstore.axon;

/** Encrypted data were changed, moved to another place, or belong to another master key. */
public final class BrokenSeal extends RuntimeException {

    BrokenSeal(String message) {
        super(message);
    }

    BrokenSeal(String message, Throwable cause) {
        super(message, cause);
    }
}
