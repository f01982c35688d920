package dev.zapis.eventstore;

/** Something can't be kept as it is, and so is not kept at all: it is refused before anything of it reaches the database. */
public final class NotStorableException extends IllegalArgumentException {

    public NotStorableException(String what) {
        super(what);
    }

    /** Refuses what no text in the database can hold. */
    public static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new NotStorableException("no text that is stored has a NUL in it");
            } else if (Character.isSurrogate(c) && !isPair(text, i)) {
                // The driver would write a question mark for it.
                throw new NotStorableException("half a surrogate pair is no text");
            }
        }
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
