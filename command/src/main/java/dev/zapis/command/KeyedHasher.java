package dev.zapis.command;

/** Turns a name or an account into a keyed hash: equal for equal text, and meaningless without the key. */
@FunctionalInterface
public interface KeyedHasher {

    /** @return 22 characters of base64url */
    String of(String text);
}
